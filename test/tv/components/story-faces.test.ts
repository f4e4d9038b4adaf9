/** @jest-environment jsdom */

const added: FontFace[] = [];
let arrive: (() => void)[] = [];

class SlowFace {
  constructor(
    readonly family: string,
    readonly source: string,
  ) {}
  load() {
    return new Promise((resolve) => arrive.push(() => resolve(this)));
  }
}

/** As after a start of the app. */
const start = () => {
  jest.resetModules();
  return require('../../../src/tv/components/story/story-faces.js') as typeof import('../../../src/tv/components/story/story-faces.js');
};

beforeEach(() => {
  jest.useFakeTimers();
  added.length = 0;
  arrive = [];
  Object.assign(globalThis, { FontFace: SlowFace });
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { add: (face: FontFace) => added.push(face) },
  });
});
afterEach(() => jest.useRealTimers());

it('a story waits for the faces of its text', async () => {
  const { loadStoryFaces, areStoryFacesReady } = start();
  const loading = loadStoryFaces();
  for (const come of arrive) come();
  await loading;
  expect([added.length, areStoryFacesReady()]).toEqual([2, true]);
});

it('faces that come too late change nothing under the eyes of the reader, and serve the next story', async () => {
  const { loadStoryFaces, areStoryFacesReady } = start();
  const first = loadStoryFaces();
  await jest.advanceTimersByTimeAsync(1_000);
  await first;
  for (const come of arrive) come();
  await jest.advanceTimersByTimeAsync(1_000);
  expect([added.length, areStoryFacesReady()]).toEqual([0, false]);
  await loadStoryFaces();
  expect([added.length, areStoryFacesReady()]).toEqual([2, true]);
});
