import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { atEnd } from './clean-up.mjs';

const listenMs = 60_000;
const ingestMs = 300_000;
const pollMs = 500;
const calmMs = 2_000;
const killMs = 8_000;

/** The built server on a free port, with a data folder of its own. Resolves when home has all its rails and no more stories come in. */
export async function startServer({ channel, railTotal = 1, env } = {}) {
  const data = temporaryFolder('data');
  // The pictures of made-up channels come from this machine.
  const args = ['serve', '--port', '0', '--host', '127.0.0.1', '--data', data, '--allow-host', '127.0.0.1'];
  if (channel) args.push('--channel', channel);
  const { url, stop } = await startProcess(join(root, 'build/server/rundown.mjs'), args, env);
  await waitForHome(url, railTotal);
  return { url, stop };
}

/** A Node program that prints its address. */
export function startProcess(script, args, env = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = atEnd(() => endProcess(child));
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) => reject(new Error(`${script} ${reason}\n${output}`));
    const timer = setTimeout(() => fail('did not print its address in time'), listenMs);
    const read = (chunk) => {
      if (output.length > 100_000) return;
      output += chunk;
      const url = /(http:\/\/[^\s/]+)/.exec(output)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve({ url, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`stopped with ${code}`);
    });
  });
}

export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `rundown-bench-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function waitForHome(url, railTotal) {
  const until = Date.now() + ingestMs;
  let last = '';
  let sameSince = Date.now();
  while (Date.now() < until) {
    const page = await askForHome(url);
    const seen = JSON.stringify(page?.rails.map(({ id, total }) => [id, total]) ?? []);
    if (seen !== last) sameSince = Date.now();
    last = seen;
    if (page?.railTotal >= railTotal && Date.now() - sameSince >= calmMs) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`${url}: home should have ${railTotal} rails; its first rails are ${last}.`);
}

const askForHome = (url) =>
  fetch(`${url}/api/v1/pages/home`, { signal: AbortSignal.timeout(10_000) })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);

function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), killMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
