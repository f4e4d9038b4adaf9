import { fold, runsOf, signsOf, wordsOf } from '../../../src/server/programming/words.js';

describe('words are compared', () => {
  it.each([
    ['without case and accents', 'Élan ŻÓŁĆ Ångström', 'elan zolc angstrom'],
    ['with letters that stand for others', 'Øre Straße Æther œuvre', 'ore strasse aether oeuvre'],
    ['in full width and ligatures', 'Ｒｕｎ ﬁre', 'run fire'],
    ['in Greek and Cyrillic', 'Αθήνα Ёлка', 'αθηνα елка'],
    ['without Arabic vowels, stretching and kinds of alef', 'أَخْبَــار آلان إلى ٱلعربية', 'اخبار الان الي العربيه'],
    ['in Persian as in Arabic', 'کتابی', 'كتابي'],
    ['in Arabic digits', '٢٠٢٦ ۲۰۲۶', '2026 2026'],
    ['without Hebrew points, and with final letters as others', 'שָׁלוֹם', 'שלומ'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('with the vowels of Indic scripts, which are marks', () => {
    expect(wordsOf('हिन्दी समाचार')).toHaveLength(2);
    expect(fold('हिन्दी')).not.toBe(fold('हन्द'));
  });
});

describe('scripts without spaces', () => {
  it('are signs to rules, and runs to search', () => {
    expect(wordsOf('iPhone手機 news')).toEqual(['iphone', '手', '機', 'news']);
    expect(runsOf('iPhone手機 news')).toEqual(['iphone', '手機', 'news']);
    expect(runsOf('ニュース速報')).toEqual(['ニュース速報']);
  });

  it('have signs with their marks', () => {
    expect(signsOf('ข่าวนี้')).toEqual(['ข่', 'า', 'ว', 'นี้']);
    expect(signsOf('news')).toEqual([]);
  });
});
