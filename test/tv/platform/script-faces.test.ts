import { addFaces, isKnown, isSlice, placeOf } from '../../../src/tv/platform/script-faces.js';

describe('where the letters of a text are', () => {
  it.each([
    ['أخبار', [], 'package'],
    ['новости', ['ja'], 'package'],
    ['東京のニュース', [], 'jp'],
    ['서울 뉴스', ['zh'], 'kr'],
    ['新闻', [], 'sc'],
    ['新聞', ['en', 'zh-Hant-TW'], 'tc'],
    ['新聞', ['ja-JP'], 'jp'],
    ['新聞', ['en', 'zh'], 'sc'],
  ] as const)('%s with %j: %s', (text, languages, place) => {
    expect(placeOf(text, languages)).toBe(place);
  });
});

describe('faces', () => {
  it('are made known set by set, each once, from the package and from the API’s host', async () => {
    const asked: string[] = [];
    const faces: { family: string; source: string; unicodeRange: string }[] = [];
    class FakeFace {
      unicodeRange: string;
      constructor(
        readonly family: string,
        readonly source: string,
        { unicodeRange }: { unicodeRange: string },
      ) {
        this.unicodeRange = unicodeRange;
      }
    }
    const record = {
      family: 'Inter',
      weight: '400 700',
      style: 'normal',
      file: 'arabic-sans.woff2',
      range: 'U+600-6FF',
    };
    Object.assign(globalThis, {
      FontFace: FakeFace,
      document: { fonts: { add: (face: FakeFace) => faces.push(face) } },
      fetch: async (address: string) => {
        asked.push(address);
        const list = address.startsWith('./') ? [record] : [{ file: 'kr-0.woff2', range: 'U+AC00' }];
        return { ok: true, json: async () => list };
      },
    });
    const world = { host: () => 'https://news.example', languages: () => [] };
    expect(isKnown('서울', world)).toBe(false);
    await Promise.all([addFaces('서울', world), addFaces('뉴스', world), addFaces('أخبار', world)]);
    expect(asked.sort()).toEqual(['./static/fonts/faces.json', 'https://news.example/api/v1/fonts/kr/slices.json']);
    expect(isKnown('서울', world) && isKnown('أخبار', world)).toBe(true);
    expect(faces.filter(({ family }) => family === 'Source Serif 4')).toHaveLength(3);
    expect(faces.filter((face) => isSlice(face as never)).map(({ source }) => source)).toEqual(
      Array.from({ length: 4 }, () => 'url(https://news.example/api/v1/fonts/kr/kr-0.woff2)'),
    );
  });
});
