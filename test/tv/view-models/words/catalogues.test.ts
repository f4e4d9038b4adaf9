import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../../../src/tv/view-models/words/en.js';
import { type CatalogueFile, catalogueFaults } from '../../../support/catalogue-faults.js';

const folder = join(__dirname, '../../../../static/locales');
const tags = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const read = (tag: string): CatalogueFile => JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8'));

describe('the catalogues', () => {
  it('are there for Spanish, French, Arabic and Farsi', () => {
    expect(tags).toEqual(expect.arrayContaining(['ar', 'es', 'fa', 'fr']));
  });

  it.each(tags)('say everything that English says: %s', (tag) => {
    expect(catalogueFaults(tag, read(tag), en)).toEqual([]);
  });
});

describe('the check of a catalogue', () => {
  const english = {
    open: 'Open',
    'leave.title': 'Leave {name}?',
    'age.days': { one: '{count} day ago', other: '{count} days ago' },
  };
  const whole = {
    open: 'Abrir',
    'leave.title': '¿Salir de {name}?',
    'age.days': { one: 'hace {count} día', many: 'hace {count} días', other: 'hace {count} días' },
  };
  const faults = (words: object, tag = 'es', more: object = {}) =>
    catalogueFaults(tag, { name: 'Español', words: { ...whole, ...words }, ...more }, english);

  it('finds nothing in a whole one', () => {
    expect(faults({})).toEqual([]);
  });

  it('wants the same keys as English', () => {
    const { open: _, ...rest } = whole;
    expect(catalogueFaults('es', { name: 'Español', words: { ...rest, shut: 'Cerrar' } }, english)).toEqual([
      'open: is missing',
      'shut: is no phrase of the app',
    ]);
  });

  it('wants the same slots in every form', () => {
    expect(faults({ 'leave.title': '¿Salir de {nombre}?' })).toEqual([
      'leave.title: says nothing of {name}',
      'leave.title: has a {nombre} that nothing fills',
    ]);
    expect(faults({ 'age.days': { one: 'ayer', many: 'hace días', other: 'hace {count} días' } })).toEqual([
      'age.days: says nothing of {count}',
    ]);
  });

  it('wants the plurals that the language has, no others', () => {
    expect(faults({ 'age.days': 'hace {count} días' })).toEqual([
      'age.days: counts, and needs the forms many, one, other',
    ]);
    expect(
      faults({ 'age.days': { one: 'hace {count} día', few: 'hace {count} días', other: 'hace {count} días' } }),
    ).toEqual(['age.days: has no form “many”', 'age.days: has a form “few”, which the language does not have']);
    expect(faults({ 'age.days': '{count}日前', 'leave.title': '{name}を終了' }, 'ja')).toEqual([]);
  });

  it('takes nothing empty, and no English that is not meant', () => {
    expect(faults({ open: ' ' })).toEqual(['open: is empty']);
    expect(faults({ open: 'Open' })).toEqual(['open: is English; if it is meant so, list it in "sameAsEnglish"']);
    expect(faults({ open: 'Open' }, 'es', { sameAsEnglish: ['open'] })).toEqual([]);
    expect(faults({}, 'es', { sameAsEnglish: ['open', 'shut'] })).toEqual([
      'sameAsEnglish: there is no shut',
      'open: stands in "sameAsEnglish", but is not the same',
    ]);
  });

  it('knows a keyboard that nobody could type on', () => {
    const keyboard = (of: unknown) => faults({}, 'es', { keyboard: of });
    expect(keyboard('a b c ñ क्ष')).toEqual([]);
    const notOneText = 'keyboard: is one text: the letters in their order, with spaces between them';
    expect([keyboard(['a', 'b']), keyboard(' ')]).toEqual([[notOneText], [notOneText]]);
    expect(keyboard('a b a')).toEqual(['keyboard: has a twice']);
    expect(keyboard('a abcde 1')).toEqual([
      'keyboard: has abcde, which is no letter; put a space between letters (digits come by themselves)',
      'keyboard: has 1, which is no letter; put a space between letters (digits come by themselves)',
    ]);
    expect(keyboard('a B')).toEqual(['keyboard: has B; write it small, the keys show capitals']);
    const many = Array.from({ length: 63 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ');
    expect(keyboard(many)).toEqual(['keyboard: has 63 letters; there is room for 62']);
  });

  it('wants the letters of a language that is not written in Latin ones', () => {
    const missing = (name: string) => faults({}, 'es', { name }).filter((fault) => fault.startsWith('keyboard'));
    expect(missing('Русский')).toEqual([
      'keyboard: is missing: without it, “Русский” is searched in Latin letters only',
    ]);
    expect([missing('Deutsch'), missing('日本語')]).toEqual([[], []]);
  });

  it('knows Latin letters that strayed into another script', () => {
    const words = { open: 'открыть: OK', 'leave.title': 'Exit из {name}?' };
    expect(catalogueFaults('ja', { name: '日本語', words: { ...words, 'age.days': '{count}日前' } }, english)).toEqual([
      'leave.title: has Latin letters: Exit из {name}?',
    ]);
  });

  it('knows the typography of the languages that come with the app', () => {
    expect(faults({ 'leave.title': 'Salir de {name}?' })[0]).toMatch(/without its beginning/);
    expect(faults({ 'leave.title': 'Quitter {name} ?' }, 'fr')[0]).toMatch(/narrow no-break space/);
    expect(faults({ 'leave.title': 'خروج از {name}?' }, 'fa')[0]).toMatch(/Latin punctuation/);
    expect(faults({ open: 'می شود' }, 'fa')[0]).toMatch(/half-space/);
  });
});
