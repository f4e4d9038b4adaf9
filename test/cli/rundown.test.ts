import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

const run = (...args: string[]) => runWith({}, ...args);

function runWith(variables: Record<string, string>, ...args: string[]) {
  const env = { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...variables };
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
  const warns = async (words: RegExp) => {
    while (!words.test(errors)) await Promise.race([once(child.stderr, 'data'), ended.then(fail)]);
  };
  const fail = () => {
    throw new Error(`it ended: ${out}${errors}`);
  };
  return { child, ended, says, warns };
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
  it('runs a channel though its source is down, takes in its file when it is saved, and stops when told', async () => {
    const file = channelFile(GOOD);
    const server = run('serve', '--port', '0', '--data', emptyFolder(), '--channel', file);
    const [, url] = await server.says(/Rundown is on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    await server.says(/Channel: Small Channel\. Press Ctrl\+C to stop\./);
    const channel = async () => (await (await fetch(`${url}api/v1/channel`)).json()) as { name: string };
    expect((await channel()).name).toBe('Small Channel');

    writeFileSync(file, GOOD.replace('Small', 'Edited'));
    await server.says(/The channel was read again\. Edition e2-\w+ is on\./);
    expect((await channel()).name).toBe('Edited Channel');

    server.child.kill('SIGHUP');
    await server.says(/The channel was read again\. Nothing has changed\./);

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

  it('refuses a bad file that is saved while it runs, and takes the mended one', async () => {
    const file = channelFile(GOOD);
    const server = run('serve', '--port', '0', '--data', emptyFolder(), '--channel', file);
    const [, url] = await server.says(/Rundown is on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    const editionId = async () =>
      ((await (await fetch(`${url}api/v1/channel`)).json()) as { editionId: string }).editionId;
    const before = await editionId();

    writeFileSync(file, GOOD.replace('"title":"Top"', '"tilte":"Top"'));
    await server.warns(/pages\[0\]\.rails\[0\]\.tilte: is not known here; did you mean "title"\?/);
    await server.warns(/The channel file is not right\. The edition before it stays\./);
    expect(await editionId()).toBe(before);

    writeFileSync(file, GOOD.replace('"title":"Top"', '"title":"Mended"'));
    const [, after] = await server.says(/Edition (e2-\w+) is on\./);
    expect(await editionId()).toBe(after);
    server.child.kill('SIGTERM');
    await server.ended;
  }, 60_000);

  it('runs the edition that was imported when it is given no file', async () => {
    const data = emptyFolder();
    await run('channel', 'import', channelFile(GOOD), '--data', data).ended;
    const server = run('serve', '--port', '0', '--data', data);
    const [, url] = await server.says(/Rundown is on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    await server.says(/Channel: Small Channel\./);

    await run('channel', 'import', channelFile(GOOD.replace('Small', 'Second')), '--data', data).ended;
    server.child.kill('SIGHUP');
    await server.says(/The channel was read again\. Edition e2-\w+ is on\./);
    expect(await (await fetch(`${url}api/v1/channel`)).json()).toMatchObject({ name: 'Second Channel' });
    server.child.kill('SIGTERM');
    await server.ended;
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

describe('rundown alert', () => {
  it('pushes, lists and withdraws, for whoever has the token', async () => {
    const secret = { RUNDOWN_ADMIN_TOKEN: 'a-secret-of-the-newsroom' };
    const file = channelFile(GOOD);
    const server = runWith(secret, 'serve', '--port', '0', '--data', emptyFolder(), '--channel', file);
    const [, url = ''] = await server.says(/Rundown is on (http:\/\/127\.0\.0\.1:\d+\/)\n/);
    const alert = (variables: Record<string, string>, ...args: string[]) =>
      runWith({ RUNDOWN_URL: url, ...variables }, 'alert', ...args).ended;

    const pushed = await alert(secret, 'push', '--headline', 'Storm warning', '--severity', 'info', '--expires', '1h');
    expect(pushed.code).toBe(0);
    const [, id = ''] = /^Alert (\w+) is on until /.exec(pushed.out) ?? [];
    expect((await alert({}, 'list')).out).toMatch(new RegExp(`^${id} {2}info {2}until \\S+ {2}Storm warning\n$`));

    const wrong = { RUNDOWN_ADMIN_TOKEN: 'not-the-secret-at-all' };
    expect(await alert(wrong, 'withdraw', id)).toMatchObject({ code: 1, errors: 'The token is missing or wrong.\n' });
    expect(await alert(secret, 'withdraw', id)).toMatchObject({ code: 0, out: `Alert ${id} is withdrawn.\n` });
    expect((await alert({}, 'list')).out).toBe('No alert is on.\n');
  }, 60_000);

  it('says what it cannot use before it asks anybody', async () => {
    const push = (...args: string[]) => run('alert', 'push', '--url', 'http://127.0.0.1:1', ...args).ended;
    expect(await push('--headline', 'Storm', '--expires', 'soon')).toMatchObject({
      code: 2,
      errors: '--expires takes a time such as 30m or 2h, not "soon".\n',
    });
    expect(await push('--headline', 'Storm', '--severity', 'loud')).toMatchObject({
      code: 2,
      errors: '--severity is one of info, breaking, takeover.\n',
    });
    expect((await push('--headline', 'Storm')).errors).toMatch(/^RUNDOWN_ADMIN_TOKEN is not set/);
    expect((await run('alert', 'list', '--url', 'http://127.0.0.1:1').ended).errors).toMatch(
      /^No Rundown server answers/,
    );
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

  it('warns of what is hardly meant, and still finds the file good', async () => {
    const file = channelFile(GOOD.replace('"title":"Top"', '"title":"Top","order":"manual"'));
    const { code, out, errors } = await run('channel', 'check', file).ended;
    expect([code, out]).toEqual([0, `${file}: good, with 1 warning. "Small Channel" has 1 page and 1 source.\n`]);
    expect(errors).toMatch(/^warning: .*:1:\d+: pages\[0\]\.rails\[0\]\.order: is "manual" and no story is pinned/);
  }, 60_000);

  it('tells programs the same as JSON', async () => {
    const json = async (text: string) =>
      JSON.parse((await run('channel', 'check', '--json', channelFile(text)).ended).out);
    expect(await json(GOOD)).toMatchObject({ isGood: true, errors: [], warnings: [] });
    expect(await json('{\n  "name": 5}')).toMatchObject({
      isGood: false,
      errors: [
        { path: 'name', line: 2, column: 3, reason: 'must be a text' },
        { path: 'sources', line: 1, column: 1, reason: 'is missing' },
      ],
    });
    expect(await json('{"name"')).toMatchObject({ isGood: false, errors: [{ path: '', line: 1, column: 8 }] });
  }, 60_000);

  it('finds the demo good', async () => {
    expect(await run('channel', 'check', 'demo/channel.json').ended).toMatchObject({ code: 0 });
  }, 60_000);
});

describe('rundown channel import, export and editions', () => {
  const RELATIVE = JSON.stringify({ name: 'Night Desk', sources: ['feeds/night.xml'] });

  it('publishes a file, gives it back as one that can be imported, and lists what was published', async () => {
    const data = emptyFolder();
    const file = channelFile(RELATIVE);
    const imported = await run('channel', 'import', file, '--data', data).ended;
    expect([imported.code, imported.errors]).toEqual([0, '']);
    expect(imported.out).toMatch(
      /^Edition e1-\w{8} of "Night Desk" is published in .*\nIt reads files: start the server with --allow-folder /,
    );

    const printed = await run('channel', 'export', '--data', data).ended;
    expect(JSON.parse(printed.out)).toMatchObject({
      $schema: './channel.schema.json',
      name: 'Night Desk',
      sources: [{ id: 'feeds-night-xml', url: join(file, '../feeds/night.xml'), refreshSec: 300 }],
    });
    expect(Object.keys(JSON.parse(printed.out))[0]).toBe('$schema');

    await run('channel', 'import', channelFile(GOOD), '--data', data).ended;
    const copy = join(emptyFolder(), 'copy.json');
    const [, id = ''] = /Edition (e1-\w{8})/.exec(imported.out) ?? [];
    expect((await run('channel', 'export', copy, '--data', data, '--edition', id).ended).code).toBe(0);
    expect(readFileSync(copy, 'utf8')).toBe(printed.out);
    expect(await run('channel', 'check', copy).ended).toMatchObject({ code: 0 });

    const { out } = await run('channel', 'editions', '--data', data).ended;
    expect(out.split('\n').map((line) => line.split(/ {2,}/).slice(-2))).toEqual([
      ['import', 'Small Channel'],
      ['import', 'Night Desk'],
      [''],
    ]);
  }, 60_000);

  it('publishes nothing of a bad file, and nothing twice', async () => {
    const data = emptyFolder();
    expect((await run('channel', 'import', channelFile('{"name": 5}'), '--data', data).ended).code).toBe(2);
    expect(await run('channel', 'export', '--data', data).ended).toMatchObject({
      code: 1,
      errors: `Nothing was published in ${data} yet. Name another data folder with --data.\n`,
    });
    const file = channelFile(GOOD);
    await run('channel', 'import', file, '--data', data).ended;
    expect((await run('channel', 'import', file, '--data', data).ended).out).toContain('Nothing has changed.');
  }, 60_000);

  it('writes over a file only when it is told to', async () => {
    const data = emptyFolder();
    const file = channelFile(GOOD);
    await run('channel', 'import', file, '--data', data).ended;
    expect(await run('channel', 'export', file, '--data', data).ended).toMatchObject({
      code: 1,
      errors: `${file} is there already. Write over it with --force.\n`,
    });
    expect(readFileSync(file, 'utf8')).toBe(GOOD);
    expect(await run('channel', 'export', file, '--data', data, '--force').ended).toMatchObject({ code: 0 });
    expect(await run('channel', 'export', '--data', data, '--edition', 'e9-none').ended).toMatchObject({
      code: 1,
      errors: `${data} has no edition e9-none.\n`,
    });
  }, 60_000);
});

describe('rundown schema', () => {
  it('prints the JSON Schema of channel files', async () => {
    const { code, out } = await run('schema').ended;
    expect([code, JSON.parse(out).title]).toEqual([0, 'Rundown channel']);
  }, 60_000);
});
