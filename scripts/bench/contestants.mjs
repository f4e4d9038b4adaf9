/**
 * What is measured, and where its first card is when it has just started, in pixels of the 1920x1080 stage. `toFirstRail` are
 * the keys that bring the focus there.
 */
export const tvApp = (url) => ({
  name: 'app',
  url: `${url}/`,
  firstRail: { picture: { x: 176, y: 620, w: 384, h: 216 }, headline: { x: 176, y: 850, w: 384, h: 76 } },
  toFirstRail: ['ArrowDown'],
});

export const bareApp = (url, apiUrl) => ({
  name: 'bare',
  url: `${url}/?api=${encodeURIComponent(apiUrl)}`,
  firstRail: { picture: { x: 176, y: 160, w: 384, h: 216 }, headline: { x: 176, y: 396, w: 384, h: 76 } },
  toFirstRail: [],
});
