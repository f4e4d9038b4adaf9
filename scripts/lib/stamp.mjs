import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

/** A fingerprint of files and folders: names and contents. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, path);
  return hash.digest('hex');
}

function addPath(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const entry of readdirSync(full).sort()) addPath(hash, join(path, entry));
    return;
  }
  hash.update(path).update('\0').update(readFileSync(full)).update('\0');
}

/** Whether `inputs` are as they were when `name` was last finished, and what it made is still there. */
export function isFresh(name, inputs, output) {
  const file = stampFile(name);
  return existsSync(join(root, output)) && existsSync(file) && readFileSync(file, 'utf8') === fingerprint(inputs);
}

export function finish(name, inputs) {
  const file = stampFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint(inputs));
}

const stampFile = (name) => join(root, 'node_modules', '.cache', 'rundown', `${name}.stamp`);
