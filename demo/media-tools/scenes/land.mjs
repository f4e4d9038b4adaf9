// Scenes of the open country: wind farm, mountain, forest, desert, railway.
import { mist, mix, sky, stars, sun } from './palette.mjs';
import {
  areaBelow,
  BLEED,
  box,
  circle,
  cloudPath,
  createRidge,
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

const clouds = (random, palette, { count, low, high, opacity = 0.4, t }) =>
  Array.from({ length: count }, () => ({
    d: cloudPath(random, random.range(180, 360)),
    x: random.range(-200, 1900),
    y: random.range(low, high),
    speed: random.range(3, 8),
  }))
    .map(({ d, x, y, speed }) =>
      group(path(d, palette.white, `opacity="${opacity}"`), { x: wrap(x + t * speed, -300, 1900), y }),
    )
    .join('');

/** One conifer as a sub-path, its foot at (x, y). */
function conifer(x, y, height, tiers = 4) {
  const width = height * 0.4;
  let d = box(x - height * 0.02, y - height * 0.12, height * 0.04, height * 0.14);
  for (let tier = 0; tier < tiers; tier += 1) {
    const foot = y - height * (0.08 + tier * (0.72 / tiers));
    const half = (width / 2) * (1 - tier / (tiers + 0.8));
    const tip = foot - height * (1.18 / tiers);
    d += `M${round(x)} ${round(tip)}Q${round(x + half * 0.32)} ${round(foot - height * 0.1)} ${round(x + half)} ${round(foot)}Q${round(x)} ${round(foot - height * 0.035)} ${round(x - half)} ${round(foot)}Q${round(x - half * 0.32)} ${round(foot - height * 0.1)} ${round(x)} ${round(tip)}z`;
  }
  return d;
}

function grove(random, outline, { spacing, heights, gap = 0, tiers = 4 }) {
  let d = '';
  for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(...spacing)) {
    const height = random.range(...heights);
    if (Math.abs(x - 800) < gap) continue;
    d += conifer(x, outline(x) + 8, height, tiers);
  }
  return d;
}

function turbine({ x, foot, height, turn, fill, shade }) {
  const size = height / 100;
  const hub = foot - height;
  const blade = 'M-1.60 -2Q-4.20 -14 -1.50 -26L.3 -60Q2.60 -30 1.80 -2z';
  const rotor = [0, 120, 240]
    .map((angle) => `<path d="${blade}" transform="rotate(${angle})" fill="${fill}"/>`)
    .join('');
  return (
    path(
      `M${round(x - 1.2 * size)} ${round(hub)}h${round(2.4 * size)}L${round(x + 2.7 * size)} ${round(foot)}h${round(-5.4 * size)}z`,
      fill,
    ) +
    path(
      `M${round(x + 0.2 * size)} ${round(hub)}h${round(size)}L${round(x + 2.7 * size)} ${round(foot)}h${round(-2.3 * size)}z`,
      shade,
    ) +
    rect(x - 2 * size, hub - 2 * size, 8 * size, 4 * size, shade, `rx="${round(1.6 * size)}"`) +
    `<g transform="translate(${round(x)} ${round(hub)}) scale(${round(size * 100) / 100}) rotate(${round(turn)})">${rotor}</g>` +
    circle(x, hub, 2.6 * size, fill)
  );
}

export function wind({ palette, random, t }) {
  const disc = { x: random.range(600, 780), y: random.range(220, 310), radius: random.range(88, 112) };
  const ridges = [0, 1, 2, 3].map((index) =>
    createRidge(random, { base: 560 + index * 82, amplitude: 62 - index * 10, wave: 860 - index * 110 }),
  );
  const white = palette.night ? mix(palette.white, palette.inks[2], 0.2) : '#ffffff';
  const shade = mix(palette.inks[2], '#ffffff', 0.5);
  const speed = 34;
  const place = (x, ridge, height, phase) =>
    turbine({
      x,
      foot: ridge(x) + 16,
      height,
      turn: phase + t * speed * (0.9 + (phase % 7) / 30),
      fill: white,
      shade,
    });
  const xs = [-520, -270, 0, 262, 540].map((dx) => 820 + dx + random.range(-26, 26));
  const heights = [310, 350, 420, 360, 315].map((height) => height * random.range(0.95, 1.05));
  const phases = xs.map(() => random.range(0, 120));
  return [
    { depth: 0, svg: sky(palette, 'wind', { horizon: 680 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: clouds(random, palette, { count: 4, low: 140, high: 380, t }) },
    {
      depth: 0.2,
      svg:
        sheet(areaBelow(ridges[0]), palette.tone(0.86), { shadow: 0.02 }) +
        mist(palette, { y: 700, height: 160, opacity: 0.2 }),
    },
    {
      depth: 0.34,
      svg:
        [0, 4].map((index) => place(xs[index], ridges[1], heights[index], phases[index])).join('') +
        sheet(areaBelow(ridges[1]), palette.tone(0.66), { shadow: 0.03 }),
    },
    {
      depth: 0.5,
      svg:
        [1, 2, 3].map((index) => place(xs[index], ridges[2], heights[index] * 1.08, phases[index])).join('') +
        sheet(areaBelow(ridges[2]), palette.tone(0.42)) +
        path(fields(random, ridges[2]), palette.tone(0.52), 'opacity=".55"'),
    },
    {
      depth: 0.72,
      svg: sheet(
        grove(random, ridges[3], { spacing: [16, 120], heights: [26, 58], tiers: 3 }) + areaBelow(ridges[3]),
        palette.tone(0.16),
      ),
    },
    { depth: 0.8, svg: gulls(random, { x: 900, y: 300, spread: 330, count: 5, colour: palette.white, t }) },
    { depth: 1, svg: grass(random, palette) },
  ];
}

/** Furrows that follow the lie of the land. */
const fields = (random, outline) =>
  [34, 58, 86]
    .map((drop, index) => {
      let d = '';
      for (let x = -BLEED; x < WIDTH + BLEED; x += 240) {
        const from = x + random.range(0, 80);
        const to = from + random.range(90, 150);
        d += `M${round(from)} ${round(outline(from) + drop)}Q${round((from + to) / 2)} ${round(outline((from + to) / 2) + drop - 3)} ${round(to)} ${round(outline(to) + drop)}q${round((from - to) / 2)} ${6 + index * 2} ${round(from - to)} 0z`;
      }
      return d;
    })
    .join('');

function grass(random, palette) {
  const ridge = createRidge(random, { base: 874, amplitude: 16, wave: 620 });
  let d = '';
  for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(9, 22)) {
    const height = random.range(14, 44);
    const lean = random.range(-10, 14);
    d += `M${round(x - 3)} ${round(ridge(x) + 6)}Q${round(x + lean * 0.2)} ${round(ridge(x) - height * 0.6)} ${round(x + lean)} ${round(ridge(x) - height)}Q${round(x + lean * 0.5 + 3)} ${round(ridge(x) - height * 0.4)} ${round(x + 4)} ${round(ridge(x) + 6)}z`;
  }
  return path(d + areaBelow(ridge), palette.dark);
}

/** A peak as two faces of folded paper with snow on its shoulders. */
function peak(random, palette, { x, top, half, foot, light, shade, snow }) {
  const spine = [[x, top]];
  for (let step = 1; step <= 5; step += 1)
    spine.push([
      x + half * 0.09 * Math.sin(step * 2.1) + random.range(-0.05, 0.05) * half + step * half * 0.025,
      top + ((foot - top) * step) / 5,
    ]);
  const edge = (side) =>
    [1, 2, 3, 4].map((step) => [
      x + side * half * ((step + random.range(-0.22, 0.22)) / 4.6),
      top + (foot - top) * ((step + random.range(-0.14, 0.14)) / 4.5),
    ]);
  const left = [[x, top], ...edge(-1), [x - half, foot]];
  const right = [[x, top], ...edge(1), [x + half, foot]];
  const outline = polygon([
    ...left.slice().reverse(),
    ...right.slice(1),
    [x + half, foot + 400],
    [x - half, foot + 400],
  ]);
  const dark = polygon([...spine, [spine[5][0], foot + 400], [x + half, foot + 400], ...right.slice(1).reverse()]);
  const cap = (side, reach) => {
    const face = side < 0 ? left : right;
    const along = (share) => {
      const at = share * 4;
      const index = Math.min(3, Math.floor(at));
      return [0, 1].map((axis) => face[index][axis] + (face[index + 1][axis] - face[index][axis]) * (at - index));
    };
    const low = along(reach);
    const ridgeAt = (y) => {
      const at = ((y - top) / (foot - top)) * 5;
      const index = Math.min(4, Math.floor(at));
      return [spine[index][0] + (spine[index + 1][0] - spine[index][0]) * (at - index), y];
    };
    const inner = ridgeAt(low[1] * 0.97 + top * 0.03);
    const teeth = [0.2, 0.4, 0.6, 0.8].map((share, index) => [
      low[0] + (inner[0] - low[0]) * share,
      low[1] + (inner[1] - low[1]) * share + (index % 2 ? -1 : 1) * random.range(10, 26),
    ]);
    const shoulder = [along(reach * 0.66), along(reach * 0.33)];
    const down = [ridgeAt(top + (inner[1] - top) * 0.66), ridgeAt(top + (inner[1] - top) * 0.33)];
    return polygon([[x, top], shoulder[1], shoulder[0], low, ...teeth, inner, ...down]);
  };
  const reach = random.range(0.4, 0.5);
  return (
    sheet(outline, light, { shadow: 0.04 }) +
    path(dark, shade) +
    (snow
      ? path(cap(-1, reach), '#ffffff', 'opacity=".94"') +
        path(cap(1, reach * 0.9), mix(palette.inks[2], '#ffffff', 0.55), 'opacity=".94"')
      : '')
  );
}

export function mountain({ palette, random, t }) {
  const disc = {
    x: 800 + random.pick([-1, 1]) * random.range(180, 300),
    y: random.range(210, 280),
    radius: random.range(80, 104),
  };
  const far = createRidge(random, { base: 540, amplitude: 70, wave: 560 });
  const sides = [
    [-560, 330],
    [520, 296],
    [-300, 384],
    [290, 410],
    [-860, 370],
    [840, 352],
  ].map(([dx, top]) => ({ x: 800 + dx + random.range(-50, 50), top: top + random.range(-30, 30) }));
  const lake = 706;
  const peaks = sides.map(({ x, top }, index) =>
    peak(random, palette, {
      x,
      top,
      half: 340 + random.range(-30, 40),
      foot: 720,
      light: palette.tone(index < 2 ? 0.74 : 0.66),
      shade: palette.tone(index < 2 ? 0.64 : 0.55),
      snow: top < 350,
    }),
  );
  const main = peak(random, palette, {
    x: 800 + random.range(-40, 40),
    top: random.range(140, 176),
    half: random.range(450, 520),
    foot: 724,
    light: palette.tone(0.58),
    shade: palette.tone(0.42),
    snow: true,
  });
  const shore = createRidge(random, { base: 712, amplitude: 14, wave: 460 });
  const near = createRidge(random, { base: 838, amplitude: 44, wave: 900 });
  const cabinX = 960 + random.range(0, 60);
  const cabinY = near(cabinX) - 6;
  const cabin = group(
    path('M-48 0V-40H48V0z', mix(palette.inks[0], palette.warm, 0.32)) +
      path('M-60 -36L-18 -82H18L60 -36z', palette.dark) +
      rect(-32, -28, 16, 17, palette.warm) +
      rect(8, -28, 20, 28, palette.dark) +
      rect(20, -78, 12, 24, palette.dark) +
      [0, 1, 2]
        .map((puff) => {
          const age = wrap(t * 0.22 + puff / 3, 0, 1);
          return circle(
            26 + age * 34,
            -84 - age * 74,
            7 + age * 15,
            palette.white,
            `opacity="${round((1 - age) * 4) / 10}"`,
          );
        })
        .join(''),
    { x: cabinX, y: cabinY },
  );
  return [
    { depth: 0, svg: sky(palette, 'mount', { horizon: 660 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: clouds(random, palette, { count: 3, low: 150, high: 330, t }) },
    { depth: 0.14, svg: sheet(areaBelow(far), palette.tone(0.9), { shadow: 0.02 }) },
    { depth: 0.24, svg: peaks.slice(0, 2).join('') + peaks.slice(4).join('') },
    { depth: 0.36, svg: main + peaks.slice(2, 4).join('') + mist(palette, { y: 726, height: 210, opacity: 0.42 }) },
    {
      depth: 0.5,
      svg:
        sheet(grove(random, shore, { spacing: [9, 26], heights: [30, 76] }) + areaBelow(shore), palette.tone(0.36)) +
        rect(-BLEED, lake + 26, WIDTH + 2 * BLEED, 260, mix(palette.tone(0.62), palette.haze, 0.25)) +
        Array.from({ length: 30 }, () => [random.range(-150, 1700), random.range(738, 850), random.range(40, 190)])
          .map(([x, y, length]) =>
            rect(x + Math.sin(t * 0.4 + y) * 6, y, length, 2.4, palette.white, 'rx="1" opacity=".35"'),
          )
          .join(''),
    },
    {
      depth: 0.78,
      svg:
        sheet(
          grove(random, near, { spacing: [30, 84], heights: [70, 130], gap: 230 }) + areaBelow(near),
          palette.tone(0.14),
        ) + cabin,
    },
    { depth: 1, svg: edgePines(random, palette) },
  ];
}

/** Tall dark trees at both edges of the frame: they frame the picture and fall away in a portrait crop. */
function edgePines(random, palette) {
  let d = '';
  for (let index = 0; index < 9; index += 1) {
    const inset = -190 + index * 46;
    const height = 470 - index * 44 + random.range(-36, 36);
    d +=
      conifer(inset, 930, height, 6) +
      conifer(WIDTH - inset + random.range(-12, 12), 930, height * random.range(0.85, 1.05), 6);
  }
  return sheet(d, palette.dark);
}

export function forest({ palette, random, t }) {
  const disc = { x: random.range(680, 920), y: random.range(270, 340), radius: random.range(112, 140) };
  const rows = [
    { base: 470, heights: [90, 170], spacing: [16, 40], tone: 0.93, depth: 0.12, gap: 0 },
    { base: 560, heights: [130, 240], spacing: [24, 56], tone: 0.78, depth: 0.22, gap: 0 },
    { base: 650, heights: [190, 320], spacing: [40, 84], tone: 0.6, depth: 0.36, gap: 60 },
    { base: 745, heights: [280, 430], spacing: [70, 120], tone: 0.38, depth: 0.54, gap: 130 },
  ];
  const layers = rows.map(({ base, heights, spacing, tone, depth, gap }, index) => {
    const ridge = createRidge(random, { base, amplitude: 44 - index * 6, wave: 820 });
    return {
      depth,
      svg:
        sheet(
          grove(random, ridge, { spacing, heights, gap, tiers: 4 + Math.min(2, index) }) + areaBelow(ridge),
          palette.tone(tone),
          { shadow: 0.03 },
        ) + mist(palette, { y: base + 175, height: 190, opacity: 0.3 }),
    };
  });
  const floor = createRidge(random, { base: 826, amplitude: 22, wave: 1000 });
  const deerX = 800 + random.range(-30, 30);
  const facing = random.pick([-1, 1]);
  const deer = `<g transform="translate(${round(deerX)} ${round(floor(deerX) + 4)}) scale(${facing * 1.25} 1.25)">${path('M-34 -50Q-10 -58 14 -52Q20 -64 26 -78L34 -82L46 -74L44 -69L34 -68Q30 -54 26 -42L22 -34L24 0H20L15 -30L4 -32L-20 -30L-26 -18L-24 0H-28L-32 -20L-36 -34Q-42 -44 -34 -50Z', palette.dark)}${path('M12 0L11 -32H16L16.50 0zM-17 0L-20 -32H-15L-13 0z', palette.dark)}${line('M30 -80Q22 -92 24 -108M25 -96Q18 -98 15 -108M34 -81Q36 -94 46 -106M39 -96Q46 -96 52 -101', palette.dark, 2.6)}</g>`;
  const motes = Array.from({ length: 34 }, () => ({
    x: random.range(300, 1300),
    y: random.range(420, 860),
    size: random.range(1.6, 4),
    phase: random.range(0, 6.28),
  }))
    .map(({ x, y, size, phase }) =>
      circle(
        x + Math.sin(t * 0.5 + phase) * 14,
        y - Math.sin(t * 0.35 + phase * 2) * 18,
        size,
        palette.warm,
        `opacity="${round((0.35 + 0.3 * Math.sin(t * 1.2 + phase)) * 100) / 100}"`,
      ),
    )
    .join('');
  const rays = palette.night
    ? ''
    : [-26, -12, 3, 17, 30]
        .map((turn, index) =>
          path(
            `M-26 0L${-78 - index * 8} 900H${54 + index * 6}L26 0z`,
            palette.white,
            `opacity=".07" transform="translate(${disc.x} ${disc.y}) rotate(${round(turn + Math.sin(t * 0.2 + index) * 1.2)})"`,
          ),
        )
        .join('');
  return [
    { depth: 0, svg: sky(palette, 'forest', { horizon: 640 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    ...layers.slice(0, 3),
    { depth: 0.3, svg: rays },
    ...layers.slice(3),
    { depth: 0.74, svg: sheet(areaBelow(floor), palette.tone(0.18)) + deer + motes },
    { depth: 1, svg: edgePines(random, palette) + grass(random, palette) },
  ];
}

export function desert({ palette, random, t, seed }) {
  const mirrored = (svg) => (seed % 2 ? `<g transform="translate(${WIDTH} 0) scale(-1 1)">${svg}</g>` : svg);
  const disc = { x: random.range(690, 910), y: random.range(330, 400), radius: random.range(124, 156) };
  const ochre = mix('#5a2f1d', palette.inks[0], 0.42);
  const sand = (share) => mix(ochre, mix(palette.warm, palette.light, 0.25), share);
  const dune = ({ crest, y, left, right, light, shade }) => {
    const bend = random.range(40, 90);
    const outline = `M${-BLEED} ${y + left}C${round(crest * 0.35)} ${round(y + left * 0.62)} ${round(crest - 210)} ${y + 6} ${round(crest)} ${y}C${round(crest + 190)} ${round(y + 34)} ${round(crest + (WIDTH - crest) * 0.55)} ${round(y + right * 0.9)} ${WIDTH + BLEED} ${y + right}V${HEIGHT + 60}H${-BLEED}Z`;
    const face = `M${round(crest)} ${y}C${round(crest - bend)} ${round(y + 70)} ${round(crest + bend * 1.6)} ${round(y + 130)} ${round(crest - bend * 0.4)} ${round(y + 235)}C${round(crest - bend * 1.4)} ${round(y + 330)} ${round(crest + 20)} ${round(y + 420)} ${round(crest - 60)} ${HEIGHT + 60}H${WIDTH + BLEED}V${y + right}C${round(crest + (WIDTH - crest) * 0.55)} ${round(y + right * 0.9)} ${round(crest + 190)} ${round(y + 34)} ${round(crest)} ${y}Z`;
    const ripples = [60, 104, 152, 206]
      .map((drop, index) =>
        line(
          `M${round(crest - 330 - index * 30)} ${round(y + drop + 70)}Q${round(crest - 190)} ${round(y + drop + 30)} ${round(crest - 60 - index * 8)} ${round(y + drop + 26)}`,
          shade,
          2.4,
          'opacity=".4"',
        ),
      )
      .join('');
    return sheet(outline, light, { shadow: 0.035 }) + path(face, shade) + ripples;
  };
  const far = createRidge(random, { base: 540, amplitude: 30, wave: 480 });
  const mesa = Array.from({ length: 5 }, (_, index) => {
    const x = -100 + index * 400 + random.range(-70, 70);
    const w = random.range(60, 130);
    const h = random.range(46, 116);
    return polygon([
      [x - w - 40, 600],
      [x - w, 560 - h * 0.4],
      [x - w * 0.8, 560 - h],
      [x + w * 0.7, 560 - h],
      [x + w * 0.9, 560 - h * 0.45],
      [x + w + 50, 600],
    ]);
  }).join('');
  const walk = random.pick([-1, 1]);
  const camels = [0, 1, 2, 3]
    .map(
      (index) =>
        `<g transform="translate(${round(800 + (index - 1.5) * 92 + walk * (t * 6 - 30))} ${round(694 + Math.abs(index - 1.5) * 3)}) scale(${walk * 0.92} 0.92)">${camel(palette.dark, t + index * 0.4, index % 2 === 0 ? palette.warm : '#d8383b')}</g>`,
    )
    .join('');
  return [
    { depth: 0, svg: sky(palette, 'desert', { horizon: 600 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: clouds(random, palette, { count: 2, low: 170, high: 300, opacity: 0.3, t }) },
    {
      depth: 0.18,
      svg:
        sheet(mesa + areaBelow(far), palette.tone(0.86), { shadow: 0.02 }) +
        mist(palette, { y: 640, height: 120, opacity: 0.3 }),
    },
    {
      depth: 0.3,
      svg: mirrored(
        dune({ crest: random.range(280, 420), y: 560, left: 70, right: 60, light: sand(0.86), shade: sand(0.58) }),
      ),
    },
    {
      depth: 0.42,
      svg: mirrored(
        dune({ crest: random.range(1080, 1230), y: 590, left: 110, right: 70, light: sand(0.7), shade: sand(0.42) }),
      ),
    },
    {
      depth: 0.58,
      svg:
        mirrored(
          dune({ crest: random.range(760, 860), y: 692, left: 60, right: 86, light: sand(0.54), shade: sand(0.28) }),
        ) + camels,
    },
    {
      depth: 1,
      svg: mirrored(
        dune({ crest: random.range(260, 420), y: 800, left: 60, right: 92, light: sand(0.3), shade: sand(0.1) }),
      ),
    },
  ];
}

function camel(fill, t, cloth) {
  const step = Math.sin(t * 2.2) * 4;
  const legs = line(
    `M-20 -34L${round(-22 + step)} 0M-12 -34L${round(-10 - step)} 0M12 -34L${round(11 - step)} 0M20 -34L${round(23 + step)} 0`,
    fill,
    4.4,
  );
  return (
    legs +
    path(
      'M-32 -34Q-34 -52 -20 -54Q-14 -74 -2 -74Q6 -74 10 -56Q24 -58 30 -48Q38 -50 40 -64L42 -82Q44 -90 54 -88L64 -82L62 -77L52 -77L50 -60Q48 -36 30 -32Q0 -24 -32 -34Z',
      fill,
    ) +
    path('M-18 -56Q-12 -74 -2 -74Q7 -74 11 -55L14 -42H-20z', cloth) +
    circle(-2, -92, 6, fill) +
    path('M-11 -72q0 -16 9 -16t9 16z', fill) +
    line('M-32 -48q-8 8 -7 18', fill, 2.6)
  );
}

export function train({ palette, random, t }) {
  const disc = { x: random.range(680, 940), y: random.range(220, 300), radius: random.range(90, 116) };
  const urban = random.chance(0.25) || palette.section === 'Business';
  const ridges = [
    createRidge(random, { base: 460, amplitude: 96, wave: 900 }),
    createRidge(random, { base: 560, amplitude: 74, wave: 640 }),
  ];
  const floor = createRidge(random, { base: 800, amplitude: 34, wave: 760 });
  const railY = 588;
  const stone = palette.tone(0.3);
  const piers = Array.from({ length: 15 }, (_, index) => -300 + index * 150);
  const arches = piers.map((x) => `M${x + 19} ${HEIGHT + 60}V${railY + 96}a56 56 0 0 1 112 0V${HEIGHT + 60}z`).join('');
  const viaduct =
    `<path fill-rule="evenodd" fill="${stone}" d="M-320 ${railY}H1960V${HEIGHT + 60}H-320Z${arches}"/>` +
    rect(-BLEED - 80, railY - 6, WIDTH + 3 * BLEED, 14, palette.tone(0.14)) +
    piers
      .map(
        (x) =>
          rect(x - 22, railY + 88, 44, 9, palette.tone(0.42)) +
          rect(x - 4, railY + 97, 22, 400, palette.tone(0.16), 'opacity=".6"') +
          rect(x - 3, railY - 16, 6, 12, palette.tone(0.14)),
      )
      .join('') +
    rect(-BLEED - 80, railY - 17, WIDTH + 3 * BLEED, 3, palette.tone(0.14));
  const facing = random.pick([-1, 1]);
  const carriage = (x, first) =>
    group(
      (first
        ? path('M-118 -12V-74Q-118 -84 -108 -84H62Q104 -82 122 -30Q126 -14 112 -12Z', palette.white)
        : path('M-118 -12V-76Q-118 -84 -110 -84H110Q118 -84 118 -76V-12Z', palette.white)) +
        (first
          ? path('M-118 -40H119Q124 -24 121 -16L112 -12H-118Z', '#d8383b') +
            path('M64 -74Q92 -70 106 -46H64Z', palette.inks[0])
          : rect(-118, -40, 236, 28, '#d8383b')) +
        rect(-118, -44, first ? 234 : 236, 4, palette.warm) +
        path(
          Array.from({ length: first ? 6 : 8 }, (_, index) => box(-106 + index * 27, -72, 19, 22)).join(''),
          palette.night || palette.hour === 'evening' ? palette.warm : palette.inks[1],
        ) +
        path('M-92 -12h44v8h-44zM48 -12h44v8h-44z', palette.inks[0]) +
        [-82, -58, 58, 82].map((wheel) => circle(wheel, -5, 6, palette.dark)).join('') +
        (first ? circle(114, -26, 4, palette.warm) : ''),
      { x },
    );
  const cars = [0, 1, 2, 3].map((index) => carriage(-index * 246, index === 0)).join('');
  const travel = wrap(360 + t * 46, -200, 2600);
  const trainAt = `<g transform="translate(${round(facing > 0 ? 820 + travel - 360 : 780 - travel + 360)} ${railY - 5}) scale(${facing} 1)">${group(cars, { x: 170 })}</g>`;
  const poles =
    piers
      .filter((_, index) => index % 2 === 0)
      .map((x) =>
        line(
          `M${x} ${railY - 8}V${railY - 128}H${x + 46}M${x} ${railY - 104}L${x + 30} ${railY - 127}`,
          palette.tone(0.2),
          3.4,
        ),
      )
      .join('') +
    line(
      `M-320 ${railY - 116}${piers
        .filter((_, index) => index % 2 === 0)
        .map((x) => `Q${x + 110} ${railY - 104} ${x + 330} ${railY - 116}`)
        .join('')}`,
      palette.tone(0.2),
      1.8,
    );
  return [
    { depth: 0, svg: sky(palette, 'train', { horizon: 640 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    { depth: 0.1, svg: clouds(random, palette, { count: 3, low: 140, high: 320, t }) },
    {
      depth: 0.18,
      svg: urban
        ? skyline(random, { base: 620, low: 120, high: 330, widths: [36, 80], fill: palette.tone(0.86), shadow: 0.02 })
        : sheet(areaBelow(ridges[0]), palette.tone(0.86), { shadow: 0.02 }),
    },
    {
      depth: 0.32,
      svg:
        (urban
          ? skyline(random, {
              base: 700,
              low: 90,
              high: 300,
              widths: [54, 104],
              peak: 0.2,
              fill: palette.tone(0.64),
              glass: palette.warm,
              lit: 0.14,
              pane: 7,
              t,
            })
          : sheet(
              grove(random, ridges[1], { spacing: [14, 44], heights: [30, 66], tiers: 3 }) + areaBelow(ridges[1]),
              palette.tone(0.64),
              { shadow: 0.03 },
            )) + mist(palette, { y: 800, height: 240, opacity: 0.34 }),
    },
    { depth: 0.55, svg: poles + trainAt + viaduct },
    {
      depth: 0.78,
      svg: sheet(grove(random, floor, { spacing: [20, 70], heights: [50, 110] }) + areaBelow(floor), palette.tone(0.1)),
    },
    { depth: 1, svg: grass(random, palette) },
  ];
}
