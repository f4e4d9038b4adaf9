import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(300_000);

/** One of each kind; `npm run faults` meets them all, with the patience that viewers get. */
const chosen = {
  'primary-404': 'plays',
  'primary-is-a-page': 'plays',
  'codec-unknown': 'plays',
  'both-dead': 'problem',
  'primary-dies': 'plays',
  'segment-404-no-backup': 'plays',
  'captions-gone': 'plays',
} as const;

interface Outcome {
  readonly fault: { readonly name: string };
  readonly ours: { readonly ends: string; readonly isGood: boolean; readonly mostElements: number };
}

/** The fault bench with a compressed clock, as a program of its own. */
function meetFaults(names: readonly string[]): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rundown-faults-'));
  const file = join(folder, 'results.json');
  const args = ['scripts/faults.mjs', '--short', '--alone', '--at-once', '2', '--only', names.join(), '--json', file];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: join(__dirname, '../..') }, (error, _, said) => {
      try {
        resolve(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        reject(error ?? new Error(said));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });
}

it('every kind of fault comes out as the product promises', async () => {
  const outcomes = await meetFaults(Object.keys(chosen));
  const seen = outcomes.map(({ fault, ours }) => [fault.name, ours.ends, ours.mostElements]);
  expect(Object.fromEntries(seen.map(([name, ends]) => [name, ends]))).toEqual(chosen);
  expect(seen.every(([, , elements]) => Number(elements) <= 1)).toBe(true);
});
