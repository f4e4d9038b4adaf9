import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import serverEntries from '../../scripts/lib/server-entries.json';

// Inside the project, so that the bundle finds its packages and the demo.
const FOLDER = join(process.cwd(), '.tmp/test-cli');
const PROGRAM = join(FOLDER, 'rundown.mjs');
const PATIENCE_MS = 60_000;

beforeAll(async () => {
  await build({
    entryPoints: serverEntries,
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
}, PATIENCE_MS);

const started = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
});

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'rundown-cli-'));

function run(...args: string[]) {
  const env = { PATH: process.env['PATH'], LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [PROGRAM, ...args], { env });
  started.add(child);
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number, out, errors }));
  const says = async (words: RegExp) => {
    while (!words.test(out)) await Promise.race([once(child.stdout, 'data'), ended.then(fail)]);
    return words.exec(out)!;
  };
  const fail = () => {
    throw new Error(`it ended: ${out}${errors}`);
  };
  return { child, ended, says };
}

function channelFile(text: string): string {
  const file = join(emptyFolder(), 'channel.json');
  writeFileSync(file, text);
  return file;
}

const GOOD = JSON.stringify({
  name: 'Small Channel',
  sources: [{ id: 'wire', url: 'none.xml', baseUrl: 'https://wire.example/' }],
  pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top' }] }],
});

describe('rundown serve', () => {
  it('runs a channel though its source is down, takes in an edited file, and stops when told', async () => {
    const file = channelFile(GOOD);
    const server = run('serve', '--port', '0', '--data', emptyFolder(), '--channel', file);
    const [, url] = await server.says(/Rundown is on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    await server.says(/Channel: Small Channel\. Press Ctrl\+C to stop\./);
    const channel = async () => (await (await fetch(`${url}api/v1/channel`)).json()) as { name: string };
    expect((await channel()).name).toBe('Small Channel');

    writeFileSync(file, GOOD.replace('Small', 'Edited'));
    server.child.kill('SIGHUP');
    await server.says(/The channel file was read again\./);
    expect((await channel()).name).toBe('Edited Channel');

    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  }, 60_000);

  it('stops with code 2 at a bad channel file when there is no edition, and runs on the last good one when there is', async () => {
    const data = emptyFolder();
    const bad = channelFile('{"name": 5, "sources": [], "pages": []}');
    const refused = await run('serve', '--port', '0', '--data', data, '--channel', bad).ended;
    expect(refused.code).toBe(2);
    expect(refused.errors.split('\n')).toEqual([
      `${bad}:1:2: name: must be a text`,
      `${bad}:1:13: sources: must have at least 1 item`,
      `${bad}:1:28: pages: must have at least 1 item`,
      'Rundown has not started: the channel file is not right and no earlier edition of the channel is stored.',
      '',
    ]);

    writeFileSync(bad, GOOD);
    const good = run('serve', '--port', '0', '--data', data, '--channel', bad);
    await good.says(/Rundown is on/);
    good.child.kill('SIGTERM');
    await good.ended;

    writeFileSync(bad, '{"name"');
    const again = run('serve', '--port', '0', '--data', data, '--channel', bad);
    await again.says(/Channel: Small Channel/);
    again.child.kill('SIGTERM');
    expect((await again.ended).errors).toContain(
      `${bad}:1:8: is not JSON from here on\nThe channel file is not right. The last good edition is on.\n`,
    );
  }, 60_000);

  it('says in a sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { code, errors } = await run(
      'serve',
      '--port',
      String(port),
      '--data',
      emptyFolder(),
      '--channel',
      channelFile(GOOD),
    ).ended;
    other.close();
    expect([code, errors]).toEqual([
      1,
      `Port ${port} of 127.0.0.1 is taken by another program. Stop it, or choose another port with --port.\n`,
    ]);
  }, 60_000);

  it('says in a sentence that its data folder or its store is of no use', async () => {
    const file = channelFile(GOOD);
    const inFile = await run('serve', '--port', '0', '--data', join(file, 'data'), '--channel', file).ended;
    expect(inFile.code).toBe(1);
    expect(inFile.errors).toMatch(/^The database .*rundown\.db cannot be written: .*\n$/);

    const data = emptyFolder();
    writeFileSync(join(data, 'rundown.db'), 'this is no database'.repeat(500));
    const corrupt = await run('serve', '--port', '0', '--data', data, '--channel', file).ended;
    expect(corrupt.code).toBe(1);
    expect(corrupt.errors).toMatch(/^The database .*rundown\.db is damaged or is not a database: .*\n$/);
  }, 60_000);

  it('does not take a word for a port', async () => {
    expect(await run('serve', '--port', 'http').ended).toMatchObject({
      code: 1,
      errors: 'The port must be a number from 0 to 65535, not "http".\n',
    });
  }, 60_000);
});

describe('rundown channel check', () => {
  it('names every fault, or says that there is none', async () => {
    const bad = channelFile(GOOD.replace('"id":"top"', '"id":"Top!"'));
    const refused = await run('channel', 'check', bad).ended;
    expect([refused.code, refused.errors]).toEqual([2, expect.stringMatching(/pages\[0\]\.rails\[0\]\.id: /)]);

    const file = channelFile(GOOD);
    expect(await run('channel', 'check', file).ended).toMatchObject({
      code: 0,
      out: `${file}: good. "Small Channel" has 1 page and 1 source.\n`,
    });
  }, 60_000);

  it('finds the demo good', async () => {
    expect(await run('channel', 'check', 'demo/channel.json').ended).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('rundown schema', () => {
  it('prints the JSON Schema of channel files', async () => {
    const { code, out } = await run('schema').ended;
    expect([code, JSON.parse(out).title]).toEqual([0, 'Rundown channel']);
  }, 60_000);
});
