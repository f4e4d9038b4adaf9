import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { say, stop } from './say.mjs';
import { finish, isFresh } from './stamp.mjs';

const inputs = ['package.json', 'package-lock.json'];

/** Makes a fresh clone able to run: right Node, packages as the lock file says. Uses only Node's own modules; says nothing on stdout. */
export async function setUp() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    stop(`Rundown needs Node 20 or later; this is Node ${process.versions.node}. See https://nodejs.org/`);
  if (isFresh('packages', inputs, 'node_modules')) return;

  say('installing packages (about a minute, once) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  let { code } = await run(npm, ['ci', ...quietly], { aside: true });
  // Some registries leave out packages of other platforms, which `npm ci` takes for a lock file out of step.
  if (code !== 0) ({ code } = await run(npm, ['install', '--no-save', ...quietly]));
  if (code !== 0 || !existsSync(join(root, 'node_modules'))) {
    stop('npm could not install the packages: see its message above. Is the network there, and the folder writable?');
  }
  finish('packages', inputs);
}
