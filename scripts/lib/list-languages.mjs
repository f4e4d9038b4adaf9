import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, stop } from './say.mjs';

/** The languages in a folder of `<tag>.json` files. A file that cannot be read stops the build; what a language does not say, the app says in English. */
export function listLanguages(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const tag = file.replace(/\.json$/, '');
    const { name, words, keyboard } = readCatalogue(join(folder, file));
    if (typeof name !== 'string' || typeof words !== 'object' || words === null) {
      stop(`static/locales/${file}: needs "name" (the language's own name) and "words".`);
    }
    if (keyboard !== undefined && typeof keyboard !== 'string') {
      stop(`static/locales/${file}: "keyboard" is one text: letters with spaces between them.`);
    }
    if (!isTag(tag)) stop(`static/locales/${file}: “${tag}” is no language tag, such as "es" or "pt-BR".`);
    return { tag, name, keyboard };
  });
}

function readCatalogue(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return stop(`${path}: is no JSON.`);
  }
}

function isTag(tag) {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
