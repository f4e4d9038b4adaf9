import { directionOf, languageOfScript, toLanguage } from '../../src/feeds/text/language.js';
import { languageOfLabel } from '../../src/feeds/text/language-name.js';

it.each([
  ['en-us', 'en-US'],
  ['en_US', 'en-US'],
  ['eng', 'en'],
  [['es', 'en'], 'es'],
  [' AR ', 'ar'],
  ['zh-Hant', 'zh-Hant'],
  ['English', undefined],
  ['', undefined],
  [7, undefined],
  [undefined, undefined],
])('%j is the language %s', (raw, language) => {
  expect(toLanguage(raw)).toBe(language);
});

it.each([
  ['ar', 'x', 'rtl'],
  ['fa-IR', 'x', 'rtl'],
  ['he', 'x', 'rtl'],
  ['ur', 'x', 'rtl'],
  ['ur-Latn', 'x', 'ltr'],
  ['pa-Arab', 'x', 'rtl'],
  ['en', 'العبّارات', 'rtl'],
  ['en', 'What العبّارات means', 'ltr'],
  ['ar', 'iPhone 17', 'rtl'],
  [undefined, '“العبّارات” تعود', 'rtl'],
  [undefined, '2026: שלום', 'rtl'],
  [undefined, 'Ferries العبّارات', 'ltr'],
  [undefined, '…', 'ltr'],
])('in the language %s, “%s” runs %s', (language, text, direction) => {
  expect(directionOf(language, text)).toBe(direction);
});

it.each([
  ['English', 'en'],
  ['English (CC)', 'en'],
  ['Español', 'es'],
  ['français, auto-generated', 'fr'],
  ['日本語', 'ja'],
  ['English;Spanish', 'en'],
  ['fr-CA', 'fr-CA'],
  ['Director’s comments', undefined],
  ['', undefined],
  [undefined, undefined],
])('the label “%s” names the language %s', (label, language) => {
  expect(languageOfLabel(label)).toBe(language);
});

it.each([
  ['العبّارات تعود إلى الخدمة', 'ar'],
  ['کشتی‌ها به بندر برگشتند', 'fa'],
  ['کشتیاں بندرگاہ میں واپس آ گئے ہیں', 'ur'],
  ['המעבורות חזרו לשירות', 'he'],
  ['フェリーの運航が再開', 'ja'],
  ['渡轮恢复运营', 'zh'],
  ['여객선 운항 재개', 'ko'],
  ['Τα πλοία επέστρεψαν', 'el'],
  ['Паромы вернулись', undefined],
  ['Ferries return', undefined],
  ['The word for ferry is 渡轮', undefined],
  ['', undefined],
])('“%s” gives its language away as %s', (text, language) => {
  expect(languageOfScript(text)).toBe(language);
});
