import { hasLatin, latin, mostLetters, readAlphabet } from '../../src/viewer/alphabet.js';

describe('the alphabet of a language', () => {
  it('is what its file says, letter by letter', () => {
    expect(readAlphabet('ا ب  ت\nث')).toEqual(['ا', 'ب', 'ت', 'ث']);
    expect(readAlphabet('क क्ष')).toEqual(['क', 'क्ष']);
  });

  it('is Latin where the file says nothing that could be one', () => {
    for (const file of [undefined, null, 7, '', '  ', ['a'], {}, 'withoutspaces']) {
      expect(readAlphabet(file)).toEqual(latin);
    }
  });

  it('has each letter once, small, and no more than there is room for', () => {
    expect(readAlphabet('А а Б б')).toEqual(['а', 'б']);
    const many = Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(' ');
    expect(readAlphabet(many)).toHaveLength(mostLetters);
  });

  it('lacks no Latin letter when it is written in them', () => {
    const spanish = readAlphabet('a b c d e f g h i j k l m n ñ o p q r s t u v w x y z');
    expect(spanish.indexOf('ñ')).toBe(spanish.indexOf('n') + 1);
    const turkish = readAlphabet('a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z');
    expect(turkish.slice(-4)).toEqual(['z', 'q', 'w', 'x']);
    expect([spanish, turkish, readAlphabet('а б в')].map(hasLatin)).toEqual([true, true, false]);
  });
});
