// Serves the channel, rebuilds what changes and reloads open pages.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const settleMs = 200;

await setUp();
const { buildServer } = await import('./lib/build-server.mjs');
const { buildTv } = await import('./lib/build-tv.mjs');

let server;
async function restart() {
  await buildServer();
  if (server) {
    server.removeAllListeners('close');
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('close', resolve));
  }
  const args = ['--enable-source-maps', join(root, 'build/server/rundown.mjs'), 'serve', ...process.argv.slice(2)];
  server = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, RUNDOWN_DEV: '1' } });
  server.once('close', (code) => process.exit(code ?? 1));
}

let busy = Promise.resolve();
let timer;
function changed(what) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    busy = busy
      .then(async () => {
        say(`${what} changed`);
        await buildTv({ minify: false });
        await restart();
      })
      .catch((error) => say(`not built: ${error.message}`));
  }, settleMs);
}

await buildTv({ minify: false });
await restart();
for (const folder of ['src', 'static', 'demo']) {
  watch(join(root, folder), { recursive: true }, (_, file) => changed(join(folder, file ?? '')));
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server?.kill(signal));
