import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(__dirname, '../../..');
const startMs = 90_000;

export interface RunningServer {
  readonly url: string;
  /** As a power cut does it. */
  kill(): Promise<void>;
  /** On the same port and data as before. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Default: the demo channel as it stands in the repository, so that its dates are fixed. */
  readonly channel?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The built server, as operators run it, on a free port and a data folder of its own. */
export async function startServer({
  channel = 'demo/channel.json',
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'rundown-browser-'));
  let running = await launch({ channel, data, env, port: '0' });
  const { port } = new URL(running.url);
  return {
    url: running.url,
    kill: () => end(running.child, 'SIGKILL'),
    startAgain: async () => {
      running = await launch({ channel, data, env, port });
    },
    stop: async () => {
      await end(running.child, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

interface Launch {
  readonly channel: string;
  readonly data: string;
  readonly port: string;
  readonly env: Readonly<Record<string, string>>;
}

function launch({ channel, data, port, env }: Launch): Promise<{ child: ChildProcess; url: string }> {
  const args = ['build/server/rundown.mjs', 'serve', '--port', port, '--data', data, '--channel', channel];
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolveUrl, reject) => {
    let output = '';
    const timer = setTimeout(() => fail('did not start in time'), startMs);
    const fail = (reason: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`The server ${reason}:\n${output}`));
    };
    const read = (chunk: Buffer) => {
      output += chunk;
      const url = /(http:\/\/\S+?)\/?\s/.exec(output)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolveUrl({ child, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(`stopped with ${code}`));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.once('exit', () => done());
    child.kill(signal);
  });
}
