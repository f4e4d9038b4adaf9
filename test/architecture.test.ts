import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readTvSources, staleReads } from './support/theme-reads.js';

const project = resolve(__dirname, '..');
const cruiser = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

type House = Readonly<Record<string, string>>;

/** The names of the import rules that a house of these files breaks. */
function brokenRules(files: House): string[] {
  const house = mkdtempSync(join(tmpdir(), 'rundown-house-'));
  try {
    cpSync(join(project, '.dependency-cruiser.cjs'), join(house, '.dependency-cruiser.cjs'));
    cpSync(join(project, 'package.json'), join(house, 'package.json'));
    symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'), 'dir');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), text);
    }
    const args = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 64_000_000 });
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

const leaf = 'export const value = 1;\n';
const importing = (path: string) => `import { value } from '${path}';\nexport const other = value;\n`;
const using = (library: string) => `import * as library from '${library}';\nexport const kept = library;\n`;

const clean: House = {
  'src/contract/leaf.ts': leaf,
  'src/viewer/leaf.ts': leaf,
  'src/server/leaf.ts': leaf,
  'src/tv/leaf.ts': leaf,
  'src/tv/pages/leaf.ts': leaf,
  'src/tv/compose.ts': leaf,
  'src/viewer/focus.ts': importing('../contract/leaf.js'),
  'src/tv/api/client.ts': using('axios'),
};

const violations: Readonly<Record<string, House>> = {
  'contract-imports': { 'src/contract/a.ts': importing('../viewer/leaf.js') },
  'viewer-imports': { 'src/viewer/a.ts': importing('../tv/leaf.js') },
  'tv-imports': { 'src/tv/api/a.ts': importing('../../server/leaf.js') },
  'feeds-imports': { 'src/feeds/a.ts': importing('../server/leaf.js') },
  'server-imports': { 'src/server/a.ts': importing('../tv/leaf.js') },
  'console-imports': { 'src/console/a.ts': importing('../viewer/leaf.js') },
  'cli-imports': { 'src/cli/a.ts': importing('../tv/leaf.js') },
  'tv-components': { 'src/tv/components/a.ts': importing('../pages/leaf.js') },
  'only-the-entry-composes': { 'src/tv/routes.ts': importing('./compose.js') },
  'axios-has-one-room': { 'src/tv/pages/axios.ts': using('axios') },
  'hls-js-has-one-room': { 'src/tv/pages/hls.ts': using('hls.js') },
  'kysely-has-one-room': { 'src/server/kysely.ts': using('kysely') },
  'sharp-has-one-room': { 'src/server/sharp.ts': using('sharp') },
  'pure-rooms-touch-no-world': { 'src/feeds/world.ts': using('node:fs') },
  'no-cycles': {
    'src/feeds/chicken.ts': importing('./egg.js'),
    'src/feeds/egg.ts': `export * from './chicken.js';\n${leaf}`,
  },
  'no-unresolved': { 'src/feeds/lost.ts': importing('./nowhere.js') },
};

describe('who may import whom', () => {
  it('accepts a house in which every room imports what it may', () => {
    expect(brokenRules(clean)).toEqual([]);
  });

  it('refuses each planted violation', () => {
    const broken = brokenRules(Object.assign({}, clean, ...Object.values(violations)));
    expect([...new Set(broken)].sort()).toEqual(Object.keys(violations).sort());
  });
});

describe('a theme that follows what the viewer chose', () => {
  it('is read when something is drawn, never into a constant of a module', () => {
    expect(staleReads(readTvSources(join(project, 'src/tv')))).toEqual([]);
  });

  it('finds each place where it is read too early', () => {
    const theme = `export const type = following(() => ({ body: 34 }));\nexport const stage = { w: 1920 } as const;`;
    const component = `import { stage, type as sizes } from './theme.js';
      const half = stage.w / 2;
      const { body } = sizes;
      const later = () => sizes.body;
      class Words { static readonly face = sizes.body; size = sizes.body; static template() { return sizes.body + half; } }`;
    expect(staleReads({ 'theme.ts': theme, 'component.ts': component })).toEqual([
      'component.ts: const { body } = sizes;',
      'component.ts: static readonly face = sizes.body;',
    ]);
  });
});
