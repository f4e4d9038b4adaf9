// The `rundown` command: sets up and builds what changed, then hands over, signals and exit code included.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { setUp } from './lib/set-up.mjs';

const args = process.argv.slice(2);

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const program = await buildServer();
if (args[0] === 'serve') {
  const { buildTv } = await import('./lib/build-tv.mjs');
  await buildTv();
}

const child = spawn(process.execPath, ['--enable-source-maps', join(root, program), ...args], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
