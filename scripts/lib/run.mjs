import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const windows = process.platform === 'win32';

const STDERR = 2;

/** Runs a program in the project's folder and answers its exit code. `quiet` keeps its output unless it fails; `aside` puts it on stderr. */
export function run(command, args, { env = {}, quiet = false, aside = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['inherit', aside ? STDERR : 'inherit', 'inherit'],
      shell: windows,
    });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code, signal) => {
      const text = Buffer.concat(output).toString();
      if (quiet && code !== 0) process.stderr.write(text);
      resolve({ code: code ?? (signal ? 1 : 0), output: text });
    });
  });
}

/** A program of a package, by the package's own entry: works without a shell on every platform. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);
