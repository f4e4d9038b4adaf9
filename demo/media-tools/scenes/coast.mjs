// Scenes of the coast: the harbour, the ferry, the lighthouse, the bridge.
import { glow, mist, mix, sky, stars, sun } from './palette.mjs';
import {
  areaBelow,
  BLEED,
  box,
  circle,
  cloudPath,
  createRidge,
  glints,
  group,
  gulls,
  HEIGHT,
  line,
  path,
  polygon,
  rect,
  round,
  sheet,
  WIDTH,
  wrap,
} from './shapes.mjs';
import { skyline } from './town.mjs';

const OCEAN = WIDTH + 2 * BLEED;
const driftingClouds = (random, palette, { count, low, high, opacity = 0.34, t }) =>
  Array.from({ length: count }, () => ({
    d: cloudPath(random, random.range(180, 340)),
    x: random.range(-200, 1900),
    y: random.range(low, high),
    speed: random.range(3, 8),
  }))
    .map(({ d, x, y, speed }) =>
      group(path(d, palette.white, `opacity="${opacity}"`), { x: wrap(x + t * speed, -300, 1900), y }),
    )
    .join('');
const sea = (palette, { y, near = 0.12, far = 0.55, key }) =>
  `<defs><linearGradient id="sea${key}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${palette.tone(far)}"/><stop offset="1" stop-color="${palette.tone(near)}"/></linearGradient></defs>${rect(-BLEED, y, OCEAN, HEIGHT - y + 60, `url(#sea${key})`)}${rect(-BLEED, y, OCEAN, 2.5, palette.haze, 'opacity=".8"')}`;
const pillar = (palette, { x, y, width = 150 }) =>
  [1, 0.6, 0.3]
    .map((share) => rect(x - (width * share) / 2, y, width * share, HEIGHT - y, palette.warm, 'opacity=".07"'))
    .join('');

/** A ship-to-shore crane: two braced legs, the long beam, the tie rods and the trolley with its load. */
function crane(palette, { x, foot, scale, fill, back, t, phase, load }) {
  const beam = -350;
  const reach = 70 + 95 * Math.sin(t * 0.16 + phase);
  const drop = 46 + 34 * Math.sin(t * 0.23 + phase * 2);
  const leg = (dx, lean) =>
    polygon([
      [dx - 8, 0],
      [dx - 7 + lean, beam],
      [dx + 7 + lean, beam],
      [dx + 8, 0],
    ]);
  const braces = [
    [-66, -30, 58, -170],
    [58, -30, -66, -170],
    [-62, -190, 54, -320],
    [54, -190, -62, -320],
  ]
    .map(([a, b, c, d]) => line(`M${a} ${b}L${c} ${d}`, back, 4))
    .join('');
  const rods = line(
    `M-4 ${beam - 120}L-250 ${beam - 4}M-4 ${beam - 120}L150 ${beam - 4}M2 ${beam - 120}L262 ${beam - 4}`,
    fill,
    3.4,
  );
  const trolley =
    rect(reach - 17, beam + 15, 34, 11, fill) +
    line(
      `M${round(reach - 10)} ${beam + 24}V${round(beam + 24 + drop)}M${round(reach + 10)} ${beam + 24}V${round(beam + 24 + drop)}`,
      fill,
      1.8,
    ) +
    rect(reach - 24, beam + 24 + drop, 48, 6, fill) +
    rect(reach - 27, beam + 30 + drop, 54, 25, load) +
    rect(reach - 27, beam + 38 + drop, 54, 2, fill, 'opacity=".35"');
  const frame = path(
    leg(-66, 6) +
      leg(58, -4) +
      box(-78, -176, 150, 9) +
      box(-270, beam, 545, 14) +
      polygon([
        [-12, beam],
        [-4, beam - 126],
        [4, beam - 126],
        [12, beam],
      ]) +
      box(-118, beam - 34, 66, 35) +
      box(-76, -10, 24, 12) +
      box(46, -10, 24, 12),
    fill,
  );
  const lamp =
    circle(0, beam - 130, 5, '#e5383b', `opacity="${round(0.55 + 0.45 * Math.sin(t * 2.6 + phase))}"`) +
    rect(-106, beam - 25, 12, 10, palette.warm) +
    rect(-86, beam - 25, 12, 10, palette.warm, 'opacity=".8"') +
    rect(30, beam + 16, 20, 16, palette.warm);
  return group(braces + rods + frame + trolley + lamp, { x, y: foot, scale });
}

const boxColours = (palette) => [
  palette.warm,
  palette.light,
  palette.inks[2],
  mix(palette.inks[1], palette.inks[2], 0.55),
  '#e5383b',
  mix(palette.inks[2], palette.light, 0.5),
];

function containers(random, palette, { x, y, columns, rows, width = 46, height = 21, full = 0.8 }) {
  const colours = boxColours(palette);
  let out = '';
  for (let column = 0; column < columns; column += 1) {
    const stack = random.chance(full) ? rows - random.int(0, 1) : random.int(1, Math.max(1, rows - 2));
    for (let row = 0; row < stack; row += 1) {
      const left = x + column * (width + 2);
      const top = y - (row + 1) * (height + 1.5);
      const colour = random.pick(colours);
      out +=
        rect(left, top, width, height, random.chance(0.3) ? mix(colour, palette.inks[0], 0.35) : colour) +
        path(
          [0.2, 0.4, 0.6, 0.8].map((share) => box(left + width * share, top + 3, 1.6, height - 6)).join(''),
          palette.inks[0],
          'opacity=".28"',
        ) +
        rect(left, top + height - 3, width, 3, palette.inks[0], 'opacity=".22"');
    }
  }
  return out;
}

function cargoShip(random, palette, t) {
  const hull = mix(palette.light, palette.warm, 0.35);
  const bob = Math.sin(t * 0.8) * 1.6;
  const load = containers(random, palette, { x: -232, y: -30, columns: 8, rows: 4 });
  const bridge =
    rect(166, -122, 66, 94, palette.white) +
    rect(158, -134, 84, 14, palette.white) +
    path(
      [0, 1, 2, 3].map((index) => box(172 + index * 15, -114, 10, 9)).join('') +
        [0, 1, 2, 3].map((index) => box(172 + index * 15, -92, 10, 7)).join('') +
        [0, 1, 2, 3].map((index) => box(172 + index * 15, -74, 10, 7)).join(''),
      palette.inks[1],
    ) +
    rect(200, -168, 22, 36, '#e5383b') +
    rect(200, -160, 22, 6, palette.white) +
    line('M186 -134V-180M178 -164H194', palette.inks[0], 3);
  const body =
    path('M-292 -34L-250 34H238Q262 34 268 -34Z', hull) +
    path('M-266 8L-250 34H238Q254 34 262 8Z', mix('#e5383b', palette.inks[0], 0.25)) +
    path('M-292 -34L-288 -27H267L268 -34Z', palette.white) +
    rect(-236, -30, 398, 4, palette.inks[0], 'opacity=".3"');
  const wake = path('M-330 36q60 -9 110 -1h480q44 -5 90 4q-60 8 -340 8t-340 -11z', palette.white, 'opacity=".35"');
  return group(load + bridge + body + wake, { y: bob, turn: Math.sin(t * 0.55) * 0.3 });
}

/** A flat barge with a low load, and the tug that pulls it. */
function barge(random, palette, t) {
  const hull = mix(palette.light, palette.inks[1], 0.18);
  const load = containers(random, palette, { x: -206, y: -22, columns: 7, rows: 3, full: 0.5 });
  const body =
    path('M-262 -24H176L150 30H-232Z', hull) +
    path('M-247 10H160L150 30H-232Z', mix(palette.inks[1], palette.inks[0], 0.5)) +
    rect(-262, -27, 440, 5, palette.white);
  const tug =
    path('M-408 -12Q-350 2 -296 -6V30H-386Q-402 12 -408 -12Z', '#c83a3d') +
    path('M-408 -12Q-350 2 -296 -6V1Q-350 9 -406 -5Z', palette.white) +
    rect(-372, -50, 46, 46, palette.white) +
    rect(-378, -57, 58, 9, palette.inks[0]) +
    path(box(-366, -42, 14, 14) + box(-346, -42, 14, 14), palette.inks[1]) +
    rect(-340, -82, 14, 26, '#c83a3d') +
    rect(-340, -76, 14, 6, palette.white);
  const wake = path('M-440 32q50 -9 110 -1h440q44 -5 90 4q-60 8 -300 8t-340 -11z', palette.white, 'opacity=".35"');
  return group(line('M-298 -4Q-280 6 -258 -8', palette.dark, 2.4) + load + body + tug + wake, {
    x: 70,
    y: Math.sin(t * 0.8) * 1.6,
  });
}

export function harbour({ palette, random, t, seed }) {
  const facing = random.pick([-1, 1]);
  const vessel = seed % 4 === 3 ? barge : cargoShip;
  const disc = { x: random.range(600, 960), y: random.range(240, 330), radius: random.range(82, 108) };
  const farHills = createRidge(random, { base: 520, amplitude: 66, wave: 760 });
  const nearHills = createRidge(random, { base: 566, amplitude: 44, wave: 540 });
  const slots = [0, 1, 2, 3].map((index) => 215 + index * 388 + random.range(-22, 22));
  const colours = boxColours(palette);
  const shipX = random.range(740, 900);
  const buoy = random.range(1210, 1300);
  return [
    { depth: 0, svg: sky(palette, 'harb', { horizon: 620 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: driftingClouds(random, palette, { count: 3, low: 130, high: 330, t }) },
    { depth: 0.16, svg: sheet(areaBelow(farHills), palette.tone(0.86), { shadow: 0.02 }) },
    {
      depth: 0.28,
      svg:
        sheet(areaBelow(nearHills), palette.tone(0.68), { shadow: 0.03 }) +
        skyline(random, {
          base: 664,
          low: 18,
          high: 82,
          widths: [16, 40],
          peak: 0.3,
          fill: palette.tone(0.6),
          glass: palette.night ? palette.warm : undefined,
          lit: 0.2,
          pane: 3.5,
          shadow: 0.02,
          t,
        }) +
        mist(palette, { y: 690, height: 150, opacity: 0.3 }),
    },
    {
      depth: 0.42,
      svg: slots
        .map((x, index) =>
          crane(palette, {
            x: x + 120,
            foot: 700,
            scale: 0.62,
            fill: palette.tone(0.5),
            back: palette.tone(0.6),
            t,
            phase: index * 1.3,
            load: palette.tone(0.7),
          }),
        )
        .filter((_, index) => index !== 1)
        .join(''),
    },
    {
      depth: 0.55,
      svg:
        sheet(box(-BLEED, 690, OCEAN, 300), palette.tone(0.3), { shadow: 0.03 }) +
        containers(random, palette, { x: -200, y: 692, columns: 41, rows: 3, full: 0.45 }) +
        slots
          .map((x, index) =>
            crane(palette, {
              x,
              foot: 700,
              scale: [0.94, 1.06, 1.02, 0.95][index],
              fill: palette.tone(0.06),
              back: palette.tone(0.3),
              t,
              phase: index * 2.1 + 0.8,
              load: colours[index],
            }),
          )
          .join('') +
        rect(-BLEED, 700, OCEAN, 30, palette.tone(0.12)) +
        path(Array.from({ length: 17 }, (_, index) => box(-200 + index * 126, 712, 16, 40)).join(''), palette.dark),
    },
    {
      depth: 0.72,
      svg:
        sea(palette, { y: 730, near: 0.05, far: 0.36, key: 'harb' }) +
        pillar(palette, { x: disc.x, y: 732 }) +
        glints(random, { top: 732, bottom: HEIGHT, light: disc.x, colour: palette.light, count: 56, t }) +
        `<g transform="translate(${round(shipX - facing * t * 7)} 812) scale(${facing} 1)">${vessel(random, palette, t)}</g>`,
    },
    {
      depth: 1,
      svg:
        group(
          path('M-17 0L-9 -52H9L17 0Z', '#e5383b') +
            path('M-12.5 -29L-11 -40H11L12.5 -29Z', palette.white) +
            circle(0, -59, 6, palette.warm) +
            path('M-34 0q34 -8 68 0q-34 10 -68 0z', palette.dark),
          { x: buoy, y: 862 + Math.sin(t) * 3, turn: Math.sin(t * 0.9) * 4 },
        ) + gulls(random, { x: 900, y: 250, spread: 260, count: 5, colour: palette.white, t }),
    },
  ];
}

export function ferry({ palette, random, t }) {
  const disc = { x: random.range(640, 960), y: random.range(230, 320), radius: random.range(86, 112) };
  const ridges = [
    createRidge(random, { base: 470, amplitude: 100, wave: 900 }),
    createRidge(random, { base: 530, amplitude: 70, wave: 640 }),
    createRidge(random, { base: 580, amplitude: 46, wave: 520 }),
  ];
  const facing = random.pick([-1, 1]);
  const bob = Math.sin(t * 0.7) * 2.4;
  const deck = (x, y, width, height, fill) => rect(x, y, width, height, fill, 'rx="5"');
  const row = (x, y, count, step, width, height) =>
    path(
      Array.from({ length: count }, (_, index) => box(x + index * step, y, width, height)).join(''),
      palette.night ? palette.warm : palette.inks[1],
    );
  const shade = mix(palette.white, palette.inks[2], 0.35);
  const boat =
    deck(-170, -176, 268, 40, palette.white) +
    row(-156, -166, 11, 23, 14, 15) +
    deck(-214, -138, 392, 48, palette.white) +
    rect(-214, -96, 392, 6, shade) +
    row(-198, -126, 16, 23, 14, 17) +
    deck(-252, -92, 478, 56, palette.white) +
    row(-234, -80, 20, 22.5, 13, 18) +
    deck(72, -212, 74, 42, palette.white) +
    row(80, -202, 4, 15, 10, 15) +
    rect(64, -216, 90, 8, shade) +
    path('M-96 -176L-90 -240H-34L-28 -176Z', '#e5383b') +
    path('M-92.5 -214L-91 -228H-33L-31.5 -214Z', palette.white) +
    line('M108 -216V-276M96 -256H120', palette.inks[0], 3.4) +
    path('M110 -274h34l-9 8l9 8h-34z', palette.warm) +
    path('M-300 -38H306Q292 10 262 32H-270Q-292 4 -300 -38Z', mix(palette.inks[0], palette.inks[1], 0.45)) +
    path('M-300 -38H306L303 -27H-298Z', palette.warm) +
    path('M-284 14H279Q272 26 262 32H-270Q-279 24 -284 14Z', mix('#e5383b', palette.inks[0], 0.3)) +
    path(
      [-180, -150, -120, 90, 120, 150].map((x) => `M${x} -8a6 6 0 1 0 12 0a6 6 0 1 0 -12 0`).join(''),
      palette.light,
      'opacity=".75"',
    );
  const wake = path(
    'M306 26q40 -10 66 6q-30 10 -80 6zM-266 32q-120 -14 -250 4q-60 8 -30 12q190 6 290 -6q260 14 560 -8q-280 -14 -570 -2z',
    palette.white,
    'opacity=".55"',
  );
  const sails = Array.from({ length: 3 }, () => ({
    x: random.pick([random.range(120, 420), random.range(1180, 1500)]),
    y: random.range(652, 672),
    size: random.range(0.55, 0.85),
  }))
    .map(({ x, y, size }) =>
      group(
        path('M-2 -8V-92L-44 -12Z', palette.white) +
          path('M3 -12V-84Q30 -50 32 -12Z', palette.paper) +
          path('M-42 -6H36L24 6H-30Z', palette.tone(0.1)),
        { x: x + t * 4, y: y + Math.sin(t + x) * 1.4, scale: size, turn: Math.sin(t * 0.8 + x) * 1.2 },
      ),
    )
    .join('');
  return [
    { depth: 0, svg: sky(palette, 'ferry', { horizon: 620 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: driftingClouds(random, palette, { count: 4, low: 120, high: 350, t }) },
    { depth: 0.15, svg: sheet(areaBelow(ridges[0]), palette.tone(0.9), { shadow: 0.02 }) },
    { depth: 0.24, svg: sheet(areaBelow(ridges[1]), palette.tone(0.74), { shadow: 0.03 }) },
    {
      depth: 0.34,
      svg:
        sheet(areaBelow(ridges[2]), palette.tone(0.56), { shadow: 0.03 }) +
        village(random, palette, ridges[2], t) +
        mist(palette, { y: 640, height: 120, opacity: 0.32 }),
    },
    {
      depth: 0.45,
      svg:
        sea(palette, { y: 636, near: 0.08, far: 0.6, key: 'ferry' }) +
        pillar(palette, { x: disc.x, y: 638, width: 190 }) +
        glints(random, { top: 640, bottom: HEIGHT, light: disc.x, colour: palette.light, count: 74, t }) +
        sails,
    },
    {
      depth: 0.62,
      svg: `<g transform="translate(${round(800 + facing * (t * 9 - 60))} ${round(782 + bob)}) scale(${facing * 1.12} 1.12) rotate(${round(Math.sin(t * 0.5) * 5) / 10})">${boat}${wake}</g>`,
    },
    { depth: 0.8, svg: gulls(random, { x: 800, y: 330, spread: 330, count: 7, colour: palette.white, t }) },
    { depth: 1, svg: waves(random, palette, { y: 862, t }) },
  ];
}

function village(random, palette, outline, t) {
  let walls = '';
  let roofs = '';
  let lights = '';
  for (let x = -120; x < WIDTH + 120; x += random.range(26, 110)) {
    if (Math.abs(x - 800) < 60) continue;
    const width = random.range(16, 28);
    const top = Math.min(outline(x), 628) - random.range(-14, 4);
    walls += box(x, top, width, 22);
    roofs += polygon([
      [x - 3, top + 1],
      [x + width / 2, top - width * 0.55],
      [x + width + 3, top + 1],
    ]);
    if (random.chance(0.6)) lights += box(x + width * 0.35, top + 6, 5, 6);
  }
  return (
    path(walls, mix(palette.light, palette.inks[2], 0.35)) +
    path(roofs, palette.tone(0.3)) +
    path(lights, palette.warm, `opacity="${round(0.8 + 0.2 * Math.sin(t))}"`)
  );
}

/** Rows of scalloped paper waves, each sliding its own way. */
function waves(random, palette, { y, t }) {
  return [0, 1]
    .map((index) => {
      const width = 92 + index * 26;
      const slide = Math.sin(t * 0.35 + index * 2) * 26 + random.range(0, 60);
      const top = y + index * 28;
      let d = `M${-BLEED - 200} ${top}`;
      for (let x = -BLEED - 200; x < WIDTH + BLEED + 200; x += width)
        d += `q${width / 4} ${-15} ${width / 2} 0t${width / 2} 0`;
      return group(
        sheet(`${d}V${HEIGHT + 60}H${-BLEED - 200}Z`, index ? palette.dark : palette.tone(0.14), { shadow: 0.04 }),
        { x: slide },
      );
    })
    .join('');
}

export function lighthouse({ palette, random, t }) {
  const facing = random.pick([-1, 1]);
  const disc = { x: 800 - facing * random.range(200, 300), y: random.range(330, 430), radius: random.range(80, 108) };
  const far = createRidge(random, { base: 566, amplitude: 50, wave: 820 });
  const lamp = { x: 800, y: 238 };
  const swing = Math.sin(t * 0.5) * 9;
  const beam = (turn, size, opacity) =>
    path(
      `M0 0L${facing * 1250} ${-size}V${size}Z`,
      mix(palette.warm, '#ffffff', 0.4),
      `opacity="${opacity}" transform="translate(${lamp.x} ${lamp.y}) rotate(${round(turn)})"`,
    );
  const beams = beam(-6 + swing, 130, 0.16) + beam(-6 + swing, 74, 0.18) + beam(174 + swing, 110, 0.1);
  const tower =
    path('M762 268H838L862 640H738Z', palette.white) +
    path('M814 268H838L862 640H826Z', palette.inks[2], 'opacity=".4"') +
    [
      [352, 410],
      [486, 556],
    ]
      .map(
        ([a, b]) =>
          path(
            polygon([
              [762 - (a - 268) * 0.0645, a],
              [838 + (a - 268) * 0.0645, a],
              [838 + (b - 268) * 0.0645, b],
              [762 - (b - 268) * 0.0645, b],
            ]),
            '#d8383b',
          ) +
          path(
            polygon([
              [812, a],
              [838 + (a - 268) * 0.0645, a],
              [838 + (b - 268) * 0.0645, b],
              [818, b],
            ]),
            palette.inks[0],
            'opacity=".22"',
          ),
      )
      .join('') +
    rect(746, 258, 108, 13, palette.tone(0.1)) +
    line('M750 258V238M776 258V238M824 258V238M850 258V238M748 239H852', palette.tone(0.1), 3.4) +
    rect(776, 216, 48, 44, mix(palette.warm, '#ffffff', 0.45)) +
    line('M792 216V258M808 216V258', palette.tone(0.1), 3) +
    path('M766 218Q800 168 834 218Z', '#d8383b') +
    rect(798, 172, 4, 18, palette.tone(0.1)) +
    [320, 446, 590].map((y) => rect(793, y, 14, 22, palette.tone(0.2), 'rx="7"')).join('');
  const rock = polygon([
    [-BLEED - 40, 980],
    [430, 980],
    [470, 812],
    [540, 772],
    [566, 716],
    [640, 676],
    [690, 640],
    [930, 634],
    [1010, 668],
    [1046, 724],
    [1120, 752],
    [1150, 826],
    [1190, 980],
  ]);
  const facets =
    path(
      polygon([
        [690, 640],
        [760, 700],
        [700, 820],
        [560, 900],
        [470, 980],
        [430, 980],
        [470, 812],
        [540, 772],
        [566, 716],
        [640, 676],
      ]),
      palette.tone(0.42),
    ) +
    path(
      polygon([
        [760, 700],
        [880, 690],
        [930, 634],
        [690, 640],
      ]),
      palette.tone(0.5),
    ) +
    path(
      polygon([
        [880, 690],
        [1010, 800],
        [960, 980],
        [700, 980],
        [700, 820],
        [760, 700],
      ]),
      palette.tone(0.28),
    );
  const house =
    rect(876, 584, 108, 60, mix(palette.white, palette.inks[2], 0.2)) +
    path(
      polygon([
        [864, 588],
        [894, 546],
        [966, 546],
        [996, 588],
      ]),
      palette.tone(0.16),
    ) +
    rect(896, 602, 16, 20, palette.warm) +
    rect(946, 602, 16, 20, palette.warm) +
    rect(922, 604, 16, 40, palette.tone(0.2)) +
    rect(952, 530, 11, 22, palette.tone(0.16));
  const spray = [
    [452, 850],
    [1172, 858],
  ]
    .map(([x, y], index) =>
      [0, 1, 2]
        .map((ring) =>
          circle(
            x + ring * 14 - 14,
            y + 8 - 5 * Math.sin(t * 1.1 + index * 2 + ring),
            20 - ring * 4,
            palette.white,
            'opacity=".5"',
          ),
        )
        .join(''),
    )
    .join('');
  return [
    { depth: 0, svg: sky(palette, 'light', { horizon: 640 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: driftingClouds(random, palette, { count: 4, low: 120, high: 420, opacity: 0.3, t }) },
    {
      depth: 0.18,
      svg:
        sheet(areaBelow(far), palette.tone(0.8), { shadow: 0.02 }) +
        mist(palette, { y: 640, height: 130, opacity: 0.35 }),
    },
    {
      depth: 0.32,
      svg:
        sea(palette, { y: 626, near: 0.15, far: 0.62, key: 'light' }) +
        pillar(palette, { x: disc.x, y: 628, width: 190 }) +
        glints(random, { top: 630, bottom: HEIGHT, light: disc.x, colour: palette.light, count: 80, t }),
    },
    {
      depth: 0.5,
      svg: `${facing < 0 ? '<g transform="translate(1600 0) scale(-1 1)">' : '<g>'}${sheet(rock, palette.tone(0.36))}${facets}${house}</g>${beams}${glow(lamp.x, lamp.y, 84, palette.warm, 0.2)}${tower}${spray}`,
    },
    { depth: 0.75, svg: gulls(random, { x: 800, y: 420, spread: 420, count: 7, colour: palette.white, t }) },
    { depth: 1, svg: waves(random, palette, { y: 850, t }) },
  ];
}

export function bridge({ palette, random, t }) {
  const disc = { x: random.range(660, 940), y: random.range(260, 340), radius: random.range(90, 118) };
  const far = createRidge(random, { base: 560, amplitude: 60, wave: 700 });
  const stone = mix(palette.inks[0], palette.inks[1], 0.35);
  const deckY = 590;
  const towers = [430, 1170];
  const crown = 236;
  const cable = (x) => {
    const [left, right] = towers;
    if (x < left) return crown + ((left - x) / (left + 190)) * (deckY - crown);
    if (x > right) return crown + ((x - right) / (WIDTH + 190 - right)) * (deckY - crown);
    const share = (x - left) / (right - left);
    return crown + 4 * (deckY - 26 - crown) * share * (1 - share);
  };
  const hangers = Array.from({ length: 62 }, (_, index) => -180 + index * 31.6)
    .filter((x) => cable(x) < deckY - 4)
    .map((x) => `M${round(x)} ${round(cable(x))}V${deckY}`)
    .join('');
  const cables =
    line(`M-190 ${deckY}L${towers[0]} ${crown}`, stone, 6.5) +
    line(`M${towers[0]} ${crown}Q800 ${crown + (deckY - 26 - crown) * 2} ${towers[1]} ${crown}`, stone, 6.5) +
    line(`M${towers[1]} ${crown}L1790 ${deckY}`, stone, 6.5);
  const tower = (x) =>
    path(
      `M${x - 38} 770L${x - 27} ${crown - 26}H${x - 10}V770ZM${x + 38} 770L${x + 27} ${crown - 26}H${x + 10}V770Z`,
      stone,
    ) +
    path(
      box(x - 30, crown - 30, 60, 20) + box(x - 30, 366, 60, 16) + box(x - 32, 478, 64, 16) + box(x - 48, 726, 96, 60),
      stone,
    ) +
    circle(x, crown - 38, 6, palette.warm, `opacity="${round(0.6 + 0.4 * Math.sin(t * 2))}"`) +
    rect(x + 30, 726, 18, 60, palette.inks[0], 'opacity=".4"');
  const cars = Array.from({ length: 9 }, (_, index) => ({
    x: index * 230 + random.range(0, 120),
    speed: random.chance(0.5) ? 46 : -38,
    long: random.chance(0.3),
    colour: random.pick([palette.warm, palette.light, '#e5383b', palette.inks[2]]),
  }))
    .map(({ x, speed, long, colour }) =>
      group(
        path(long ? 'M-26 -2v-21h52v21z' : 'M-15 -2v-6l6 -7h15l9 7v6z', colour) +
          circle(-9, -2, 3.6, palette.dark) +
          circle(9, -2, 3.6, palette.dark),
        { x: wrap(x + speed * t, -250, 1850), y: deckY - 4 },
      ),
    )
    .join('');
  const lamps = Array.from({ length: 16 }, (_, index) => -160 + index * 128)
    .map(
      (x) =>
        rect(x - 1.5, deckY - 50, 3, 48, stone) +
        circle(x, deckY - 52, 5, palette.warm) +
        circle(x, deckY - 52, 13, palette.warm, 'opacity=".2"'),
    )
    .join('');
  const barge = group(
    path('M-150 -14H160L140 16H-130Z', palette.tone(0.06)) +
      path('M-104 -14q30 -26 64 0zM-30 -14q34 -30 72 0z', palette.warm) +
      rect(92, -52, 44, 38, palette.white) +
      rect(99, -45, 30, 12, palette.inks[1]) +
      path('M-190 18q60 -8 340 -3q70 1 44 7q-190 8 -384 -4z', palette.white, 'opacity=".35"'),
    { x: 800 + t * 8 - 60, y: 806 + Math.sin(t) * 1.5 },
  );
  return [
    { depth: 0, svg: sky(palette, 'bridge', { horizon: 660 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: driftingClouds(random, palette, { count: 3, low: 130, high: 320, t }) },
    { depth: 0.18, svg: sheet(areaBelow(far), palette.tone(0.88), { shadow: 0.02 }) },
    {
      depth: 0.3,
      svg:
        skyline(random, {
          base: 680,
          low: 40,
          high: 170,
          widths: [24, 54],
          peak: 0.5,
          fill: palette.tone(0.72),
          glass: palette.night ? palette.warm : undefined,
          lit: 0.2,
          pane: 5,
          shadow: 0.02,
          t,
        }) + mist(palette, { y: 690, height: 170, opacity: 0.34 }),
    },
    {
      depth: 0.45,
      svg:
        sea(palette, { y: 684, near: 0.1, far: 0.62, key: 'bridge' }) +
        pillar(palette, { x: disc.x, y: 686, width: 210 }) +
        glints(random, { top: 690, bottom: HEIGHT, light: disc.x, colour: palette.light, count: 84, t }),
    },
    {
      depth: 0.55,
      svg:
        line(hangers, stone, 2.2) +
        cables +
        towers.map(tower).join('') +
        lamps +
        cars +
        sheet(box(-BLEED, deckY, OCEAN, 16), stone, { shadow: 0.02 }) +
        path(
          Array.from({ length: 82 }, (_, index) => `M${-BLEED + index * 25} ${deckY + 16}l12.5 16l12.5 -16z`).join(''),
          stone,
        ) +
        rect(-BLEED, deckY + 30, OCEAN, 4, stone) +
        rect(-BLEED, deckY, OCEAN, 3, palette.warm, 'opacity=".55"'),
    },
    { depth: 0.72, svg: barge },
    { depth: 1, svg: banks(random, palette) },
  ];
}

function banks(random, palette) {
  const outline = (x) => 905 - 165 * (1 / (1 + Math.exp((x - 190) / 60)) + 1 / (1 + Math.exp((1410 - x) / 60)));
  let tufts = '';
  for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(16, 34)) {
    const y = outline(x);
    if (y < 886) tufts += `M${round(x - 22)} ${round(y + 8)}a22 ${round(random.range(20, 40))} 0 0 1 44 0z`;
  }
  return sheet(tufts + areaBelow(outline), palette.dark, { shadow: 0.04 });
}
