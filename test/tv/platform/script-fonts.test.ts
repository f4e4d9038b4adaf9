import { createScriptFonts } from '../../../src/tv/platform/script-fonts.js';

const world = { host: () => '', languages: () => [] };
const font = '600 28px "Inter"';

/** A browser's fonts: texts in Arabic need a face that is fetched first. */
function start({ canAdd = true } = {}) {
  const face = { unicodeRange: 'U+600-6FF' };
  const seen = { asked: 0, fetched: [] as string[], arrivals: 0, isThere: false };
  let arrive: () => void = () => undefined;
  const fonts = {
    check: () => seen.isThere,
    load: (_: string, text: string) => {
      seen.fetched.push(text);
      return new Promise((resolve) => {
        arrive = () => {
          seen.isThere = true;
          resolve([face]);
        };
      });
    },
  };
  Object.assign(globalThis, { document: { fonts } });
  const scripts = createScriptFonts(async () => {
    seen.asked += 1;
    return canAdd ? { addFaces: async () => undefined, isKnown: () => true, isSlice: () => false } : undefined;
  }, world);
  scripts.onArrival(() => {
    seen.arrivals += 1;
  });
  return { scripts, seen, arrive: () => arrive() };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'document');
});

describe('fonts for other scripts', () => {
  it('are not asked for by texts of the first faces', () => {
    const { scripts, seen } = start();
    for (const text of ['Harbour City', 'Élodie’s “été” – 3 × 4 €…', '12:04', 'œuvre'])
      expect(scripts.ready(font, text)).toBeUndefined();
    expect(seen.asked).toBe(0);
  });

  it('are waited for, told of once, and there from then on', async () => {
    const { scripts, seen, arrive } = start();
    const waits = [scripts.ready(font, 'أخبار'), scripts.ready(font, 'المدينة')];
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toMatchObject({ fetched: ['أخبار', 'المدينة'], arrivals: 0 });
    arrive();
    await waits[1];
    await jest.advanceTimersByTimeAsync(200);
    expect(seen.arrivals).toBe(1);
    expect(scripts.ready(font, 'أخبار')).toBeUndefined();
  });

  it('keep no text waiting for long, and are told of when they come at last', async () => {
    const { scripts, seen, arrive } = start();
    const isDone = jest.fn();
    void scripts.ready(font, 'أخبار')?.then(isDone);
    await jest.advanceTimersByTimeAsync(1_400);
    expect(isDone).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);
    expect(isDone).toHaveBeenCalled();
    expect(seen.arrivals).toBe(0);
    arrive();
    await jest.advanceTimersByTimeAsync(200);
    expect(seen.arrivals).toBe(1);
  });

  it('are asked for again by the next text when their list could not be had', async () => {
    const { scripts, seen } = start({ canAdd: false });
    for (const text of ['أخبار', 'المدينة']) {
      void scripts.ready(font, text);
      await jest.advanceTimersByTimeAsync(0);
    }
    expect(seen.asked).toBe(2);
  });
});
