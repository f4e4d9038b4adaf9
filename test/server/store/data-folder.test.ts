import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStores } from '../../../src/server/store/open-stores.js';

describe('the data folder', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'rundown-folder-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('is made, however deep', async () => {
    const opened = await openStores(join(home, 'a/b/c/rundown.db'));
    if (opened.ok) await opened.value.close();
    expect(opened.ok).toBe(true);
  });

  it('that is a file is refused', async () => {
    writeFileSync(join(home, 'data'), '');
    expect(await openStores(join(home, 'data/rundown.db'))).toMatchObject({
      ok: false,
      error: { kind: 'notWritable' },
    });
  });

  it('that no folder can be made in is refused, at once', async () => {
    expect(await openStores('/proc/rundown/rundown.db')).toMatchObject({ ok: false, error: { kind: 'notWritable' } });
  });
});
