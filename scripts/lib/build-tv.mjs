import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildFonts } from './build-fonts.mjs';
import { listLanguages } from './list-languages.mjs';
import { root, runNode } from './run.mjs';
import { say, stop } from './say.mjs';
import { finish, isFresh } from './stamp.mjs';

const require = createRequire(import.meta.url);
const output = 'build/tv';
const inputs = [
  'src/index.ts',
  'src/tv',
  'src/viewer',
  'src/contract',
  'static',
  'settings.json',
  'metadata.json',
  'babel.config.cjs',
  'esbuild.es6.config.js',
  'package-lock.json',
  'scripts/lib/build-tv.mjs',
  'scripts/lib/build-fonts.mjs',
  'scripts/lib/script-faces.mjs',
  'scripts/lib/list-languages.mjs',
  'scripts/lib/axios-left-out.js',
];

/**
 * The TV app, by `lng dist`, in build/tv: index.html (ours: splash, narration, start), js/, static/.
 * hls.js and the screens of later.ts are their own files because a bare `import()` would be inlined into the start-up bundle.
 */
export async function buildTv({ force = false, minify = true } = {}) {
  if (!force && isFresh('tv', inputs, output)) return output;
  say('building the TV app (about ten seconds) …');
  const work = 'build/.lng';
  rmSync(join(root, work), { recursive: true, force: true });
  const lng = require.resolve('@lightningjs/cli/bin/index.js');
  const { code } = await runNode(lng, ['dist', '--es6'], {
    quiet: true,
    env: {
      NODE_ENV: minify ? 'production' : 'development',
      LNG_AUTO_UPDATE: 'false',
      LNG_BUNDLER: 'esbuild',
      LNG_CUSTOM_ESBUILD: 'true',
      LNG_BUILD_EXIT_ON_FAIL: 'true',
      LNG_BUILD_FAIL_ON_WARNINGS: 'true',
      LNG_DIST_FOLDER: work,
      LNG_BUILD_FOLDER: 'build',
    },
  });
  if (code !== 0) stop('the TV app could not be built: see the message above.');

  const made = join(root, work, 'es6');
  await buildFonts(join(root, 'build/fonts'));
  cpSync(join(root, 'build/fonts'), join(made, 'static/fonts'), { recursive: true });
  for (const file of laterFiles) await buildLater(file, { folder: join(made, 'js'), minify });
  cpSync(require.resolve('hls.js/dist/hls.min.js'), join(made, 'js/hls.min.js'));
  writeFileSync(join(made, 'index.html'), indexHtml());
  rmSync(join(root, output), { recursive: true, force: true });
  mkdirSync(join(root, 'build'), { recursive: true });
  cpSync(made, join(root, output), { recursive: true });
  rmSync(join(root, work), { recursive: true, force: true });
  finish('tv', inputs);
  return output;
}

/** Files that are loaded when they are first needed. Each leaves its exports in a global. */
const laterFiles = [
  { entry: 'src/tv/later.ts', out: 'later.js', globalName: 'RundownLater' },
  { entry: 'src/tv/platform/script-faces.ts', out: 'fonts.js', globalName: 'RundownFonts' },
  { entry: 'src/tv/player/seeking/read-side-files.ts', out: 'seeking.js', globalName: 'RundownSeeking' },
  { entry: 'src/tv/player/captions/read-cue-file.ts', out: 'captions.js', globalName: 'RundownCaptions' },
  { entry: 'src/tv/player/captions/read-ttml.ts', out: 'ttml.js', globalName: 'RundownTtml' },
];

// Repeats the few components that it shares with the first bundle: they keep no state that both would need.
async function buildLater({ entry, out, globalName }, { folder, minify }) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, out),
    bundle: true,
    minify,
    format: 'iife',
    globalName,
    target: 'es2018',
    logLevel: 'warning',
    plugins: [lightningIsGlobal],
  });
}

/** As the Lightning CLI does it for the first bundle: the core is a script of its own. */
const lightningIsGlobal = {
  name: 'lightning-is-global',
  setup(build) {
    build.onResolve({ filter: /^@lightningjs\/core$/ }, ({ path }) => ({ path, namespace: 'lightning' }));
    build.onLoad({ filter: /.*/, namespace: 'lightning' }, () => ({ contents: 'export default window.lng' }));
  },
};

function indexHtml() {
  const settings = readJson('settings.json');
  const metadata = readJson('metadata.json');
  const languages = listLanguages(join(root, 'static/locales'));
  const appSettings = { ...settings.appSettings, languages, id: metadata.identifier, version: metadata.version };
  return readFileSync(join(root, 'src/tv/shell/index.html'), 'utf8')
    .replaceAll('RUNDOWN_TITLE', metadata.name)
    .replace('RUNDOWN_APP_SETTINGS', () => inScript(appSettings))
    .replace('RUNDOWN_PLATFORM_SETTINGS', () => inScript(settings.platformSettings))
    .replace('RUNDOWN_BUNDLE', `APP_${metadata.identifier.replace(/[.-]/g, '_')}`);
}

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');
