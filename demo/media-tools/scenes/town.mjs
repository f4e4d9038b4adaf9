// Scenes of the town: skylines, the parliament, the night market.
import { mist, mix, sky, stars, sun } from './palette.mjs';
import {
  areaBelow,
  BLEED,
  box,
  circle,
  cloudPath,
  createRidge,
  glints,
  group,
  line,
  path,
  polygon,
  rect,
  round,
  sheet,
  WIDTH,
  wrap,
} from './shapes.mjs';

const ROOFS = ['flat', 'flat', 'step', 'slant', 'mast', 'crown', 'gable'];

function roof(random, kind, { x, top, width }) {
  const middle = x + width / 2;
  if (kind === 'step')
    return (
      box(x + width * 0.2, top - width * 0.22, width * 0.6, width * 0.22 + 1) +
      box(x + width * 0.36, top - width * 0.38, width * 0.28, width * 0.2)
    );
  if (kind === 'slant')
    return polygon(
      random.chance(0.5)
        ? [
            [x, top + 1],
            [x, top - width * 0.42],
            [x + width, top + 1],
          ]
        : [
            [x, top + 1],
            [x + width, top - width * 0.42],
            [x + width, top + 1],
          ],
    );
  if (kind === 'mast')
    return box(x + width * 0.32, top - 12, width * 0.36, 13) + box(middle - 2, top - 12 - width * 0.9, 4, width * 0.9);
  if (kind === 'crown')
    return polygon([
      [x + width * 0.08, top + 1],
      [x + width * 0.26, top - width * 0.34],
      [x + width * 0.74, top - width * 0.34],
      [x + width * 0.92, top + 1],
    ]);
  if (kind === 'gable')
    return polygon([
      [x - 3, top + 1],
      [middle, top - width * 0.36],
      [x + width + 3, top + 1],
    ]);
  return box(x + width * 0.14, top - 10, width * 0.2, 11);
}

/** Lit windows on a regular grid; a few of them change as time goes by. */
function windows(random, { x, top, width, floor }, { lit, pane, t }) {
  const columns = Math.max(2, Math.floor((width - 14) / (pane * 2.1)));
  const gap = (width - columns * pane) / (columns + 1);
  let d = '';
  for (let row = 0; top + 18 + row * pane * 2.3 < floor; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const shown = random.next();
      const changes = random.next();
      const flips = changes < 0.08 && Math.sin(t * 0.9 + changes * 900) > 0.3;
      if (shown < lit !== flips)
        d += box(x + gap + column * (pane + gap), top + 18 + row * pane * 2.3, pane, pane * 1.25);
    }
  }
  return d;
}

/** A row of buildings; `peak` raises those in the middle of the frame. */
export function skyline(
  random,
  { base, low, high, widths, peak = 0.6, fill, glass, lit = 0.3, pane = 7, shadow = 0.05, t = 0 },
) {
  let shape = '';
  let panes = '';
  for (let x = -BLEED; x < WIDTH + BLEED; ) {
    const width = random.range(...widths);
    const swell = Math.exp(-(((x + width / 2 - WIDTH / 2) / 460) ** 2));
    const height = (low + (high - low) * random.next() ** 1.25) * (1 - peak + peak * (0.45 + swell));
    const block = { x, top: base - height, width, floor: base - 8 };
    shape += box(x, block.top, width, height + 500) + roof(random, random.pick(ROOFS), block);
    if (glass) panes += windows(random, block, { lit, pane, t });
    x += width + (random.chance(0.2) ? random.range(10, 26) : random.range(-2, 3));
  }
  return sheet(shape, fill, { shadow }) + (glass ? path(panes, glass) : '');
}

/** The tower everybody knows the town by. */
function landmark(random, palette, { x, base, height, fill, t }) {
  const width = height * 0.16;
  const top = base - height;
  const kind = random.int(0, 2);
  let shape;
  if (kind === 0)
    shape = polygon([
      [x - width * 0.5, base + 300],
      [x - width * 0.5, top + height * 0.28],
      [x - width * 0.36, top + height * 0.16],
      [x - width * 0.2, top + height * 0.05],
      [x, top - height * 0.18],
      [x + width * 0.2, top + height * 0.05],
      [x + width * 0.36, top + height * 0.16],
      [x + width * 0.5, top + height * 0.28],
      [x + width * 0.5, base + 300],
    ]);
  else if (kind === 1)
    shape =
      polygon([
        [x - width * 0.62, base + 300],
        [x - width * 0.38, top],
        [x + width * 0.52, top + height * 0.12],
        [x + width * 0.62, base + 300],
      ]) + box(x - width * 0.3, top - height * 0.12, 5, height * 0.14);
  else
    shape =
      box(x - width * 0.5, top + height * 0.14, width, height + 300) +
      box(x - width * 0.34, top, width * 0.68, height * 0.15) +
      box(x - width * 0.18, top - height * 0.08, width * 0.36, height * 0.1) +
      box(x - 2.5, top - height * 0.26, 5, height * 0.2);
  const ribs = [-0.24, 0, 0.24]
    .map((share) => box(x + share * width - 2.5, top + height * 0.3, 5, height * 0.66))
    .join('');
  const lamp = circle(
    x,
    top - height * (kind === 2 ? 0.26 : 0.18),
    4.5,
    palette.warm,
    `opacity="${round(0.6 + 0.4 * Math.sin(t * 2.2))}"`,
  );
  return sheet(shape, fill) + path(ribs, palette.tone(0.62), 'opacity=".5"') + (kind === 1 ? '' : lamp);
}

export function city({ palette, random, t }) {
  const disc = { x: random.range(560, 1010), y: random.range(215, 330), radius: random.range(84, 118) };
  const river = random.chance(0.55);
  const clouds = [0, 1, 2].map(() => ({
    d: cloudPath(random, random.range(190, 330)),
    x: random.range(0, 1900),
    y: random.range(150, 330),
  }));
  const windowColour = palette.night ? palette.warm : mix(palette.warm, palette.light, 0.45);
  const layers = [
    { depth: 0, svg: sky(palette, 'city', { horizon: 760 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.1,
      svg: clouds
        .map(({ d, x, y }) => group(path(d, palette.white, 'opacity=".3"'), { x: wrap(x + t * 5, -300, 1900), y }))
        .join(''),
    },
    {
      depth: 0.16,
      svg: skyline(random, { base: 650, low: 90, high: 330, widths: [30, 66], fill: palette.tone(0.92), shadow: 0.02 }),
    },
    {
      depth: 0.3,
      svg:
        skyline(random, {
          base: 690,
          low: 110,
          high: 390,
          widths: [40, 84],
          fill: palette.tone(0.72),
          glass: palette.tone(0.86),
          lit: 0.22,
          pane: 6,
          shadow: 0.03,
          t,
        }) + mist(palette, { y: 760, height: 260, opacity: 0.34 }),
    },
    {
      depth: 0.5,
      svg: landmark(random, palette, {
        x: random.range(740, 880),
        base: 720,
        height: random.range(430, 500),
        fill: palette.tone(0.5),
        t,
      }),
    },
    {
      depth: 0.55,
      svg: skyline(random, {
        base: 760,
        low: 90,
        high: 330,
        widths: [52, 104],
        peak: 0.35,
        fill: palette.tone(0.36),
        glass: windowColour,
        lit: palette.night ? 0.3 : 0.13,
        pane: 8,
        t,
      }),
    },
    {
      depth: 0.85,
      svg: skyline(random, {
        base: 850,
        low: 80,
        high: 250,
        widths: [74, 136],
        peak: -0.25,
        fill: palette.tone(0.08),
        glass: palette.warm,
        lit: 0.11,
        pane: 9,
        t,
      }),
    },
  ];
  const bank = createRidge(random, { base: 846, amplitude: 12, wave: 420 });
  layers.push(
    river
      ? {
          depth: 1,
          svg:
            rect(-BLEED, 812, WIDTH + 2 * BLEED, 300, palette.dark) +
            rect(-BLEED, 812, WIDTH + 2 * BLEED, 3, palette.tone(0.6), 'opacity=".6"') +
            glints(random, { top: 816, bottom: 900, light: disc.x, colour: palette.warm, count: 60, t }),
        }
      : { depth: 1, svg: trees(random, palette, bank) },
  );
  return layers;
}

/** Round park trees along a bank. */
export function trees(random, palette, bank, { fill = palette.dark, size = [26, 54] } = {}) {
  let d = '';
  for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(26, 74)) {
    const radius = random.range(...size);
    const y = bank(x) - radius * 0.6;
    d += `M${round(x - radius)} ${round(y)}a${round(radius)} ${round(radius * 1.08)} 0 0 1 ${round(radius * 2)} 0v${round(radius)}h${round(-2 * radius)}z`;
  }
  return sheet(d + areaBelow(bank), fill);
}

const COLUMN_COUNT = 8;

export function parliament({ palette, random, t }) {
  const stone = palette.night ? mix(palette.inks[2], '#ffffff', 0.24) : mix(palette.light, '#ffffff', 0.5);
  const shade = palette.night ? mix(palette.inks[1], palette.inks[2], 0.65) : mix(palette.inks[2], '#ffffff', 0.34);
  const deep = palette.tone(palette.night ? 0.3 : 0.46);
  const wide = random.range(0.95, 1.08);
  const hills = createRidge(random, { base: 560, amplitude: 54, wave: 800 });
  const disc = {
    x: 800 + random.pick([-1, 1]) * random.range(150, 280),
    y: random.range(190, 270),
    radius: random.range(80, 104),
  };
  const lawn = createRidge(random, { base: 812, amplitude: 10, wave: 900 });
  const flag = (x, y) =>
    rect(x - 2, y - 92, 4, 92, deep) +
    path(
      `M${x + 2} ${y - 90}q14 ${round(-8 + 5 * Math.sin(t * 3 + x))} 30 0t30 0v34q-16 8 -30 0t-30 0z`,
      random.chance(0.5) ? palette.warm : '#e5383b',
    );
  const columns = (from, to, top, foot, count, width) => {
    const step = (to - from) / (count - 1);
    return Array.from({ length: count }, (_, index) => from + index * step)
      .map(
        (x) =>
          rect(x - width / 2, top, width, foot - top, stone) +
          rect(x + width * 0.16, top, width * 0.34, foot - top, shade, 'opacity=".75"') +
          rect(x - width * 0.72, top - 7, width * 1.44, 9, stone) +
          rect(x - width * 0.72, foot - 9, width * 1.44, 9, stone),
      )
      .join('');
  };
  const wings =
    sheet(box(800 - 470 * wide, 560, 940 * wide, 260), shade) +
    rect(800 - 484 * wide, 548, 968 * wide, 15, stone) +
    rect(800 - 470 * wide, 563, 940 * wide, 6, deep, 'opacity=".35"');
  const openings = Array.from({ length: 15 }, (_, index) => 800 + (index - 7) * 62 * wide)
    .filter((x) => Math.abs(x - 800) > 215)
    .map(
      (x) =>
        path(
          `M${round(x - 13)} 690v-66a13 13 0 0 1 26 0v66z`,
          random.chance(palette.night ? 0.8 : 0.4) ? palette.warm : deep,
        ) + rect(x - 13, 716, 26, 44, deep),
    )
    .join('');
  const dome =
    sheet(`M692 452v-46a108 118 0 0 1 216 0v46z`, stone) +
    path('M818 290a108 118 0 0 1 90 116v46h-62q6 -110 -28 -162z', shade, 'opacity=".8"') +
    [740, 775]
      .map((x) =>
        line(`M${x} 448q${round((800 - x) * 0.1)} -110 ${round((800 - x) * 0.72)} -154`, shade, 3, 'opacity=".6"'),
      )
      .join('') +
    rect(676, 450, 248, 16, stone) +
    rect(700, 466, 200, 50, shade) +
    columns(710, 890, 468, 514, 9, 9) +
    rect(684, 512, 232, 12, stone) +
    rect(786, 262, 28, 30, stone) +
    path('M784 264q16 -34 32 0z', shade) +
    rect(798, 204, 4, 40, deep);
  const portico =
    sheet(
      polygon([
        [572, 556],
        [800, 474],
        [1028, 556],
      ]),
      stone,
    ) +
    path(
      polygon([
        [622, 548],
        [800, 488],
        [978, 548],
      ]),
      shade,
    ) +
    circle(800, 528, 15, stone) +
    rect(572, 554, 456, 22, stone) +
    rect(572, 574, 456, 5, deep, 'opacity=".4"') +
    rect(590, 579, 420, 196, deep) +
    Array.from({ length: 5 }, (_, index) => 800 + (index - 2) * 80)
      .map((x) =>
        path(`M${x - 15} 772v-94a15 15 0 0 1 30 0v94z`, palette.warm, `opacity="${palette.night ? 0.95 : 0.7}"`),
      )
      .join('') +
    columns(604, 996, 586, 772, COLUMN_COUNT, 21);
  const steps = Array.from({ length: 6 }, (_, index) =>
    rect(
      560 - index * 17,
      772 + index * 11,
      480 + index * 34,
      12,
      mix(stone, index % 2 ? shade : '#ffffff', index % 2 ? 0.45 : 0.14),
    ),
  ).join('');
  const people = Array.from({ length: 13 }, () => ({
    x: 800 + random.range(-330, 330),
    y: random.range(838, 862),
    size: random.range(0.8, 1.15),
    pace: random.range(-9, 9),
  }))
    .map(({ x, y, size, pace }) => group(person(palette.dark), { x: x + pace * t, y, scale: size }))
    .join('');
  return [
    { depth: 0, svg: sky(palette, 'parl', { horizon: 700 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.12,
      svg:
        group(path(cloudPath(random, 300), palette.white, 'opacity=".34"'), {
          x: wrap(random.range(100, 500) + t * 6, -300, 1900),
          y: 250,
        }) +
        group(path(cloudPath(random, 250), palette.white, 'opacity=".28"'), {
          x: wrap(random.range(1150, 1500) + t * 4, -300, 1900),
          y: 330,
        }),
    },
    {
      depth: 0.25,
      svg:
        sheet(areaBelow(hills), palette.tone(0.82), { shadow: 0.03 }) +
        skyline(random, {
          base: 690,
          low: 40,
          high: 150,
          widths: [40, 90],
          peak: -0.6,
          fill: palette.tone(0.66),
          shadow: 0.03,
        }),
    },
    {
      depth: 0.5,
      svg: dome + wings + openings + flag(800 - 440 * wide, 548) + flag(800 + 440 * wide, 548) + portico + steps,
    },
    {
      depth: 0.72,
      svg:
        sheet(areaBelow(lawn), palette.tone(0.2)) +
        path(
          polygon([
            [470, 845],
            [1130, 845],
            [1420, 960],
            [180, 960],
          ]),
          mix(shade, palette.inks[0], 0.35),
        ) +
        people,
    },
    { depth: 1, svg: cypresses(random, palette) },
  ];
}

/** A small standing figure with its feet at the origin. */
export const person = (fill) =>
  circle(0, -39, 5, fill) + path('M-6 -31q6 -4.5 12 0l2.4 18h-3l-1 13h-3.8l-.6 -11.5l-.6 11.5h-3.8l-1 -13h-3z', fill);

function cypresses(random, palette) {
  let out = '';
  for (const side of [-1, 1]) {
    for (let index = 0; index < 4; index += 1) {
      const x = 800 + side * (520 + index * 105 + random.range(-14, 14));
      const height = random.range(190, 290);
      out += path(
        `M${round(x)} ${round(890 - height)}q${round(height * 0.17)} ${round(height * 0.55)} ${round(height * 0.12)} ${round(height * 0.92)}h${round(-height * 0.24)}q${round(-height * 0.05)} ${round(-height * 0.4)} ${round(height * 0.12)} ${round(-height * 0.92)}z`,
        palette.tone(0.1),
      );
    }
  }
  const hedge = createRidge(random, { base: 872, amplitude: 8, wave: 300 });
  return out + path(areaBelow(hedge), palette.dark);
}

export function market({ palette, random, t }) {
  const disc = { x: random.range(620, 980), y: random.range(190, 270), radius: 84 };
  const stalls = [];
  for (let index = 0; index < 6; index += 1) {
    stalls.push({
      x: 800 + (index - 2.5) * 300 + random.range(-8, 8),
      cloth: random.pick(['#e5383b', palette.warm, palette.inks[2], palette.light]),
      goods: random.int(0, 2),
      lift: random.range(-14, 14),
    });
  }
  const bulbs = [];
  for (const [y, sag, from] of [
    [300, 96, -200],
    [352, 84, 40],
  ]) {
    for (let span = from; span < WIDTH + BLEED; span += 470) {
      bulbs.push(
        line(`M${span} ${y}Q${span + 235} ${y + sag * 2} ${span + 470} ${y}`, palette.dark, 2.4, 'opacity=".7"'),
      );
      for (let step = 1; step < 9; step += 1) {
        const share = step / 9;
        const x = span + 470 * share;
        const bulbY = y + 4 * sag * share * (1 - share) + 9;
        const shine = 0.72 + 0.28 * Math.sin(t * 1.4 + step * 2.1 + span);
        bulbs.push(
          circle(x, bulbY, 15, palette.warm, `opacity="${round(shine * 20) / 100}"`) +
            circle(x, bulbY, 5.6, mix(palette.warm, '#ffffff', 0.5)),
        );
      }
    }
  }
  const crowd = Array.from({ length: 17 }, (_, index) => ({
    x: -160 + index * 118 + random.range(-52, 52),
    y: random.range(868, 902),
    size: random.range(2, 2.7),
    pace: random.range(-16, 16),
    bag: random.chance(0.4),
  }));
  return [
    { depth: 0, svg: sky(palette, 'market', { horizon: 700 }) + stars(random, palette, { count: 60, bottom: 300, t }) },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.2,
      svg: skyline(random, {
        base: 620,
        low: 110,
        high: 290,
        widths: [60, 120],
        fill: palette.tone(0.78),
        glass: palette.warm,
        lit: 0.08,
        pane: 7,
        shadow: 0.02,
        t,
      }),
    },
    {
      depth: 0.38,
      svg: skyline(random, {
        base: 660,
        low: 150,
        high: 260,
        widths: [110, 180],
        peak: -0.2,
        fill: palette.tone(0.5),
        glass: palette.warm,
        lit: 0.22,
        pane: 11,
        t,
      }),
    },
    { depth: 0.5, svg: bulbs.join('') },
    {
      depth: 0.62,
      svg:
        rect(-BLEED, 748, WIDTH + 2 * BLEED, 300, palette.tone(0.3)) +
        stalls.map((stall) => drawStall(random, palette, stall)).join(''),
    },
    {
      depth: 1,
      svg: crowd
        .map(({ x, y, size, pace, bag }) =>
          group(
            person(palette.dark) +
              (bag ? path('M8 -18h9l2 12h-13z', palette.dark) + line('M9 -18q3 -7 7 0', palette.dark, 1.4) : ''),
            { x: wrap(x + pace * t, -200, 1800), y, scale: size },
          ),
        )
        .join(''),
    },
  ];
}

function drawStall(random, palette, { x, cloth, goods, lift }) {
  const top = 520 + lift;
  const post = palette.tone(0.05);
  const stripes = 8;
  const width = 252;
  let awning = '';
  for (let index = 0; index < stripes; index += 1) {
    const a = (index / stripes - 0.5) * width;
    const step = width / stripes;
    const inner = 0.86;
    awning += path(
      `M${round(a * inner)} ${-52}h${round(step * inner)}L${round(a + step)} 16a${round(step / 2)} ${round(step * 0.46)} 0 0 1 ${round(-step)} 0z`,
      index % 2 ? palette.white : cloth,
    );
  }
  const produce = Array.from({ length: 26 }, (_, index) =>
    circle(
      ((index % 13) - 6) * 17.5 + (index > 12 ? 8 : 0),
      142 - (index > 12 ? 15 : 0) + random.range(-2, 2),
      9.5,
      [palette.warm, '#e5383b', mix(palette.inks[2], palette.light, 0.4)][(goods + (index % 13 > 6 ? 1 : 0)) % 3],
    ),
  ).join('');
  const crate = (dx) =>
    rect(dx, 190, 68, 38, palette.tone(0.42)) +
    rect(dx, 200, 68, 3, palette.tone(0.1)) +
    rect(dx, 213, 68, 3, palette.tone(0.1));
  const lamp =
    circle(0, 50, 46, palette.warm, 'opacity=".13"') +
    circle(0, 50, 25, palette.warm, 'opacity=".22"') +
    circle(0, 50, 9, mix(palette.warm, '#ffffff', 0.6)) +
    rect(-1.5, 14, 3, 30, post);
  const keeper = circle(-52, 72, 17, post) + path('M-86 150q0 -56 34 -56t34 56z', post);
  return group(
    sheet(box(-112, 0, 224, 228), palette.tone(0.2), { shadow: 0.03 }) +
      lamp +
      keeper +
      produce +
      rect(-118, 150, 236, 14, palette.tone(0.62)) +
      rect(-112, 164, 224, 64, palette.tone(0.36)) +
      crate(-104) +
      crate(38) +
      rect(-121, -40, 7, 268, post) +
      rect(114, -40, 7, 268, post) +
      sheet(
        polygon([
          [-108, -52],
          [108, -52],
          [126, 17],
          [-126, 17],
        ]),
        cloth,
        { shadow: 0.04 },
      ) +
      awning,
    { x, y: top },
  );
}
