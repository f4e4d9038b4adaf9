import { chooseLanguage, chooseLocale, directionOf, english } from '../../src/viewer/choose-language.js';

const spanish = { tag: 'es', name: 'Español' };
const mexican = { tag: 'es-MX', name: 'Español de México' };
const arabic = { tag: 'ar', name: 'العربية' };
const available = [english, spanish, mexican, arabic];

describe('the language of the interface', () => {
  it('is the first wish that is there', () => {
    expect(chooseLanguage(['de', 'ar', 'es'], available)).toBe(arabic);
  });

  it('is another variant of the language where the wished one is missing', () => {
    expect(chooseLanguage(['es-AR'], available)).toBe(spanish);
    expect(chooseLanguage(['ar_EG'], available)).toBe(arabic);
  });

  it('is exactly the variant that was wished for where it is there', () => {
    expect(chooseLanguage(['es-mx'], available)).toBe(mexican);
  });

  it('is English where nothing fits', () => {
    expect(chooseLanguage(['de', ''], available)).toBe(english);
    expect(chooseLanguage([], [])).toBe(english);
  });

  it('reads as its own name does', () => {
    expect([directionOf(spanish), directionOf(arabic)]).toEqual(['ltr', 'rtl']);
  });
});

it('writes dates as the device does, if the device knows the language', () => {
  expect(chooseLocale('en', ['fr-FR', 'en-GB'])).toBe('en-GB');
  expect(chooseLocale('es', ['fr-FR', 'en-GB'])).toBe('es');
});
