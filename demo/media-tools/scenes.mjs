// The paper-cut scenes: pure functions from (kind, section, seed, time) to layers of SVG, far to near.
import { bridge, ferry, harbour, lighthouse } from './scenes/coast.mjs';
import { space, storm } from './scenes/heavens.mjs';
import { desert, forest, mountain, train, wind } from './scenes/land.mjs';
import { createPalette } from './scenes/palette.mjs';
import { chart, classroom, lab } from './scenes/rooms.mjs';
import { createRandom, HEIGHT, round, WIDTH } from './scenes/shapes.mjs';
import { pool, stadium, velodrome } from './scenes/sport.mjs';
import { city, market, parliament } from './scenes/town.mjs';

const SCENES = {
  bridge,
  chart,
  city,
  classroom,
  desert,
  ferry,
  forest,
  harbour,
  lab,
  lighthouse,
  market,
  mountain,
  parliament,
  pool,
  space,
  stadium,
  storm,
  train,
  velodrome,
  wind,
};

export { HEIGHT, WIDTH };

const HOURS = ['morning', 'evening', 'evening', 'night'];

export const SCENE_KINDS = Object.keys(SCENES);

/** The layers of a scene at `t` seconds: `depth` 0 stands still, 1 moves with the camera. */
export function drawLayers({ scene, section, seed, hour, t = 0 }) {
  const draw = SCENES[scene];
  if (!draw) throw new Error(`No scene is called "${scene}"`);
  const random = createRandom(seed * 101 + scene.length);
  const chosen = HOURS[Math.floor(random.next() * HOURS.length)];
  return draw({ palette: createPalette(section, hour ?? chosen), random, t, seed });
}

/** One frame as an SVG document. `camera` is how far the nearest layer is shifted to the left, in scene units. */
export function drawFrame(shot, { width = WIDTH, height = HEIGHT, camera = 0 } = {}) {
  const layers = drawLayers(shot).map(
    ({ depth, svg }) => `<g transform="translate(${round(-camera * depth * 10) / 10} 0)">${svg}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${layers.join('')}</svg>`;
}
