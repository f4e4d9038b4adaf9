import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toKeyboardModel } from '../../../src/tv/view-models/keyboard-model.js';
import { readCatalogue } from '../../../src/tv/view-models/words/read-catalogue.js';
import { createWords } from '../../../src/tv/view-models/words/words.js';
import { english, type Language } from '../../../src/viewer/choose-language.js';

const locales = join(__dirname, '../../../static/locales');

function keyboardIn(tag: string, wantsLatin = false) {
  const file =
    tag === 'en' ? { ...english, words: {} } : JSON.parse(readFileSync(join(locales, `${tag}.json`), 'utf8'));
  const language: Language = { tag, name: file.name, keyboard: file.keyboard };
  const model = toKeyboardModel(
    { language, wantsLatin },
    { words: createWords(readCatalogue(file), tag), locale: tag },
  );
  const { keys, columns } = model.keyboard;
  const letters = keys.flatMap(({ key }) => (key.kind === 'letter' ? [key.letter] : [])).join('');
  const toOther = keys.find(({ key }) => key.kind === 'letters');
  return { model, keys, columns, letters, toOther };
}

describe('the keyboard of the interface’s language', () => {
  it('has Arabic letters, and the forms that viewers type, in Arabic', () => {
    const { letters, toOther, model } = keyboardIn('ar');
    expect(letters).toMatch(/^ابتثجحخدذرزسشصضطظعغفقكلمنهوي/);
    for (const form of 'ءآأإؤئةى') expect(letters).toContain(form);
    expect(toOther && model.labelOf(toOther.key)).toBe('ABC');
    expect(toOther && model.spokenOf(toOther.key)).toBe('التبديل إلى الأحرف اللاتينية');
  });

  it('has the letters and digits of Farsi in Farsi', () => {
    const { letters } = keyboardIn('fa');
    for (const letter of 'اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی') expect(letters).toContain(letter);
    expect(letters).toMatch(/۰۱۲۳۴۵۶۷۸۹$/);
  });

  it('has the letter of Spanish that Latin lacks, and no second keyboard', () => {
    const { letters, toOther } = keyboardIn('es');
    expect(letters).toMatch(/^abcdefghijklmnñopqrstuvwxyz0/);
    expect(toOther).toBeUndefined();
  });

  it('is Latin for English and French', () => {
    for (const tag of ['en', 'fr']) {
      expect(keyboardIn(tag)).toMatchObject({ letters: 'abcdefghijklmnopqrstuvwxyz0123456789', toOther: undefined });
    }
  });

  it('changes to Latin letters, which run from left to right also where all else does not', () => {
    const { letters, toOther, keys, columns, model } = keyboardIn('ar', true);
    expect(letters).toMatch(/^abc/);
    expect(letters).toMatch(/0123456789$/);
    expect(keys[0]).toMatchObject({ key: { letter: 'a' }, column: columns - 1 });
    expect(model.labelOf({ kind: 'letter', letter: 'a' })).toBe('A');
    expect(toOther && model.labelOf(toOther.key)).toBe('ا\u200cب\u200cت');
    expect(toOther && model.spokenOf(toOther.key)).toContain('العربية');
    expect(toOther?.column).toBe(0);
  });

  it('shows capitals as the language has them, and none that are two letters', () => {
    const turkish = toKeyboardModel(
      { language: { tag: 'tr', name: 'Türkçe', keyboard: 'ı i ß' }, wantsLatin: false },
      { words: createWords(), locale: 'tr' },
    );
    expect(['ı', 'i', 'ß'].map((letter) => turkish.labelOf({ kind: 'letter', letter }))).toEqual(['I', 'İ', 'ß']);
  });
});
