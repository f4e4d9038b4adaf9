// Scenes of the sky itself: space above an observatory, and bad weather over land or sea.
import { glow, mist, mix, sky, stars } from './palette.mjs';
import {
  areaBelow,
  BLEED,
  box,
  circle,
  cloudPath,
  createRidge,
  ellipse,
  group,
  HEIGHT,
  line,
  path,
  rect,
  round,
  sheet,
  WIDTH,
  wrap,
} from './shapes.mjs';
import { skyline } from './town.mjs';

export function space({ palette, random, t }) {
  const p = { ...palette, night: true };
  const world = { x: 800 + random.range(-50, 60), y: random.range(330, 380), r: random.range(176, 216) };
  const tilt = random.range(-24, -12) * random.pick([-1, 1]);
  const kind = random.pick(['bands', 'craters', 'clouds']);
  const ringed = random.chance(0.75);
  const bandShapes =
    kind === 'bands'
      ? Array.from({ length: 8 }, (_, index) => {
          const y = -1 + (index + 0.5) / 4;
          return ellipse(
            0,
            y * world.r * 0.94,
            world.r * 1.1,
            world.r * random.range(0.05, 0.12),
            index % 2 ? palette.inks[3] : palette.inks[1],
            `opacity="${round(random.range(0.18, 0.4) * 100) / 100}"`,
          );
        }).join('')
      : kind === 'craters'
        ? Array.from({ length: 15 }, () => {
            const a = random.range(0, 6.28);
            const d = world.r * Math.sqrt(random.next()) * 0.88;
            const size = world.r * random.range(0.05, 0.16);
            return (
              circle(Math.cos(a) * d, Math.sin(a) * d, size, palette.inks[1], 'opacity=".42"') +
              circle(
                Math.cos(a) * d + size * 0.16,
                Math.sin(a) * d + size * 0.18,
                size * 0.82,
                palette.inks[2],
                'opacity=".75"',
              )
            );
          }).join('')
        : Array.from({ length: 10 }, () =>
            group(path(cloudPath(random, world.r * random.range(0.5, 1.1)), palette.inks[3], 'opacity=".42"'), {
              x: random.range(-1, 1) * world.r * 0.8 + Math.sin(t * 0.05) * 20,
              y: random.range(-0.8, 0.9) * world.r,
            }),
          ).join('');
  const globe = `<clipPath id="world"><circle cx="0" cy="0" r="${round(world.r)}"/></clipPath>${circle(0, 0, world.r, mix(palette.inks[2], palette.inks[3], 0.12))}<g clip-path="url(#world)"><g transform="rotate(${round(tilt)})">${bandShapes}</g>${`<path fill-rule="evenodd" d="M${-world.r * 2} ${-world.r * 2}H${world.r * 2}V${world.r * 2}H${-world.r * 2}ZM${-world.r * 0.34 - world.r * 1.16} ${-world.r * 0.3}a${world.r * 1.16} ${world.r * 1.16} 0 1 0 ${world.r * 2.32} 0a${world.r * 1.16} ${world.r * 1.16} 0 1 0 ${-world.r * 2.32} 0Z" fill="${palette.inks[0]}" opacity=".3"/>`}</g>`;
  const ring = (half) =>
    [
      [1.86, 0.36, 17, palette.inks[3], 0.95],
      [1.62, 0.31, 11, palette.warm, 0.75],
      [2.06, 0.4, 5, palette.inks[3], 0.55],
    ]
      .map(
        ([rx, ry, width, colour, opacity]) =>
          `<path d="M${round(-world.r * rx)} 0A${round(world.r * rx)} ${round(world.r * ry)} 0 0 ${half} ${round(world.r * rx)} 0" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`,
      )
      .join('');
  const orbit = t * 0.1 + random.range(0, 6.28);
  const moon = { x: world.x + Math.cos(orbit) * 470, y: world.y + Math.sin(orbit) * 120 };
  const pale = {
    x: 800 + random.pick([-1, 1]) * random.range(330, 420),
    y: random.range(140, 200),
    r: random.range(48, 66),
  };
  const land = createRidge(random, { base: 772, amplitude: 44, wave: 900 });
  const near = createRidge(random, { base: 842, amplitude: 20, wave: 620 });
  const domeX = 800 + random.range(-60, 60);
  const domeY = land(domeX) + 22;
  const turn = -24 + 10 * Math.sin(t * 0.12);
  const dome = random.chance(0.6) ? observatory(palette, turn) : dish(palette, turn);
  const shootings = [0, 1]
    .map((index) => {
      const age = wrap(t * 0.13 + index * 0.5, 0, 1);
      const x = 260 + index * 760 + age * 330;
      const y = 90 + index * 60 + age * 120;
      const opacity = age < 0.3 ? Math.sin((age / 0.3) * Math.PI) : 0;
      return opacity > 0.02
        ? line(`M${round(x)} ${round(y)}l-92 -34`, palette.white, 3, `opacity="${round(opacity * 10) / 10}"`)
        : '';
    })
    .join('');
  const drift = Array.from({ length: 5 }, (_, index) =>
    path(
      `M${-BLEED} ${520 + index * 44}Q${round(random.range(300, 600))} ${round(430 + index * 40 + random.range(-40, 40))} ${round(random.range(760, 900))} ${500 + index * 44}T${WIDTH + BLEED} ${470 + index * 46}V960H${-BLEED}Z`,
      palette.inks[2],
      'opacity=".09"',
    ),
  ).join('');
  return [
    { depth: 0, svg: sky(p, 'space', { horizon: 860 }).replaceAll('y2="860"', 'y2="960"') },
    { depth: 0.03, svg: drift + stars(random, palette, { count: 190, bottom: 820, t }) + shootings },
    {
      depth: 0.1,
      svg:
        circle(pale.x, pale.y, pale.r * 1.7, palette.light, 'opacity=".07"') +
        circle(pale.x, pale.y, pale.r, mix(palette.light, '#ffffff', 0.2)) +
        circle(pale.x - 14, pale.y - 10, pale.r * 0.2, palette.inks[2], 'opacity=".35"') +
        circle(pale.x + 16, pale.y + 14, pale.r * 0.14, palette.inks[2], 'opacity=".3"'),
    },
    {
      depth: 0.2,
      svg:
        circle(world.x, world.y, world.r * 1.55, palette.inks[2], 'opacity=".1"') +
        circle(world.x, world.y, world.r * 1.25, palette.inks[2], 'opacity=".14"') +
        (Math.sin(orbit) < 0 ? circle(moon.x, moon.y, 22, palette.warm) : '') +
        `<g transform="translate(${round(world.x)} ${round(world.y)})">${ringed ? `<g transform="rotate(${round(tilt)})">${ring(1)}</g>` : ''}${globe}${ringed ? `<g transform="rotate(${round(tilt)})">${ring(0)}</g>` : ''}</g>` +
        (Math.sin(orbit) >= 0
          ? circle(moon.x, moon.y, 26, palette.warm) +
            circle(moon.x - 6, moon.y - 5, 6, palette.inks[1], 'opacity=".3"')
          : ''),
    },
    {
      depth: 0.5,
      svg: sheet(areaBelow(land), palette.tone(0.34), { shadow: 0.04 }) + group(dome, { x: domeX, y: domeY }),
    },
    { depth: 0.75, svg: sheet(areaBelow(near), palette.tone(0.12)) },
    { depth: 1, svg: sheet(tufts(random), palette.dark) },
  ];
}

const tufts = (random) => {
  const ridge = createRidge(random, { base: 886, amplitude: 12, wave: 500 });
  let d = areaBelow(ridge);
  for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(20, 60))
    d += `M${round(x - 20)} ${round(ridge(x) + 8)}a20 ${round(random.range(14, 34))} 0 0 1 40 0z`;
  return d;
};

const observatory = (palette, turn) =>
  path('M-86 0V-66H86V0z', mix(palette.inks[3], palette.inks[1], 0.45)) +
  rect(-98, -76, 196, 13, palette.white) +
  path('M-84 -76A84 84 0 0 1 84 -76z', palette.white) +
  path('M20 -157A84 84 0 0 1 84 -76H40Q46 -124 20 -157z', palette.inks[2], 'opacity=".45"') +
  `<g transform="rotate(${round(turn)} 0 -84)">${path('M-17 -80L-15 -172H15L17 -80z', palette.tone(0.16))}${rect(-10, -204, 20, 36, palette.tone(0.4))}${rect(-13, -210, 26, 9, palette.warm)}</g>` +
  rect(-16, -44, 32, 44, palette.tone(0.1)) +
  rect(-68, -46, 26, 20, palette.warm) +
  rect(42, -46, 26, 20, palette.warm) +
  rect(-98, 0, 196, 60, palette.tone(0.2));

const dish = (palette, turn) =>
  path('M-52 60L-14 -58H14L52 60z', palette.tone(0.16)) +
  line('M-40 30L26 -30M40 30L-26 -30', palette.tone(0.4), 4) +
  `<g transform="translate(0 -70) rotate(${round(turn)})">${path('M-118 -44Q0 66 118 -44z', palette.white)}${path('M10 10Q70 6 118 -44H60z', palette.inks[2], 'opacity=".45"')}${ellipse(0, -44, 118, 16, mix(palette.inks[2], palette.light, 0.4))}${line('M-70 -44L0 -122L70 -44M0 -44V-122', palette.tone(0.1), 4)}${circle(0, -124, 9, palette.warm)}</g>` +
  rect(-70, 52, 140, 40, palette.tone(0.1));

/** A scalloped edge that repeats itself every PERIOD units, so a bank can drift for ever. */
const PERIOD = 1300;
function scallops(random, size, direction) {
  const radii = [];
  let length = 0;
  while (length < PERIOD - size * 1.2) {
    const radius = size * random.range(0.55, 1.25);
    radii.push(radius);
    length += radius * 2;
  }
  const fit = PERIOD / length;
  const once = radii
    .map(
      (radius) =>
        `a${round(radius * fit)} ${round(radius * fit * 0.62)} 0 0 1 ${round(direction * radius * fit * 2)} 0`,
    )
    .join('');
  return once.repeat(3);
}

/** Clouds hanging down from the top of the frame. */
const curtain = (random, { y, size, fill, t, speed }) =>
  group(sheet(`M${-PERIOD} -300H${PERIOD * 2}V${y}${scallops(random, size, -1)}Z`, fill, { shadow: 0.05, rise: -1 }), {
    x: wrap(t * speed, -PERIOD / 2, PERIOD / 2),
  });

/** Fog lying on the ground: a scalloped top that fades away downwards. */
const fogBank = (random, { y, size, depth, opacity, t, speed, key }) =>
  `<defs><linearGradient id="fog${key}" gradientUnits="userSpaceOnUse" x1="0" y1="${y - size * 0.5}" x2="0" y2="${y + depth}"><stop offset="0" stop-color="#fff" stop-opacity="${opacity}"/><stop offset=".45" stop-color="#fff" stop-opacity="${round(opacity * 7) / 10}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>${group(path(`M${-PERIOD} ${y + depth}V${y}${scallops(random, size, 1)}V${y + depth}Z`, `url(#fog${key})`), { x: wrap(t * speed, -PERIOD / 2, PERIOD / 2) })}`;

function rainfall(random, { count, length, opacity, speed, t }) {
  let d = '';
  for (let index = 0; index < count; index += 1) {
    const x = random.range(-BLEED, WIDTH + BLEED + 200);
    const fall = wrap(random.range(0, 760) + t * speed, 0, 760);
    d += `M${round(x - fall * 0.26)} ${round(240 + fall)}l${round(-length * 0.26)} ${length}`;
  }
  return line(d, '#ffffff', 2.4, `opacity="${opacity}"`);
}

const WEATHERS = ['rain', 'fog', 'sea'];

/** Weather: fog lies white over hills, rain slants from piled clouds on a farm, a sea tosses a trawler. */
export function storm({ palette, random, t, seed }) {
  const kind = WEATHERS[seed % 3];
  return kind === 'fog' ? fog({ palette, random, t }) : gale({ palette, random, t, atSea: kind === 'sea' });
}

function fog({ palette, random, t }) {
  const ridges = [560, 640, 752].map((base, index) =>
    createRidge(random, { base, amplitude: 70 - index * 12, wave: 760 + index * 60 }),
  );
  const disc = { x: random.range(680, 920), y: random.range(270, 320) };
  const mastX = 800 + random.range(-24, 24);
  return [
    { depth: 0, svg: sky(palette, 'fog', { horizon: 700 }) },
    {
      depth: 0.05,
      svg: [170, 118, 74]
        .map((radius, index) => circle(disc.x, disc.y, radius, palette.light, `opacity="${[0.14, 0.2, 0.75][index]}"`))
        .join(''),
    },
    {
      depth: 0.1,
      svg: curtain(random, { y: 118, size: 150, fill: mix(palette.inks[2], '#ffffff', 0.3), t, speed: 5 }),
    },
    {
      depth: 0.14,
      svg: curtain(random, { y: 52, size: 120, fill: mix(palette.inks[2], '#ffffff', 0.55), t, speed: 8 }),
    },
    {
      depth: 0.2,
      svg:
        sheet(areaBelow(ridges[0]), palette.tone(0.72), { shadow: 0.02 }) +
        fogBank(random, { y: 580, size: 90, depth: 210, opacity: 0.72, t, speed: 7, key: 1 }),
    },
    {
      depth: 0.36,
      svg:
        sheet(areaBelow(ridges[1]), palette.tone(0.5), { shadow: 0.03 }) +
        fogBank(random, { y: 706, size: 110, depth: 190, opacity: 0.85, t, speed: 11, key: 2 }),
    },
    {
      depth: 0.58,
      svg:
        sheet(areaBelow(ridges[2]), palette.tone(0.24)) +
        group(radar(palette, t), { x: mastX, y: ridges[2](mastX) + 12 }),
    },
    { depth: 0.66, svg: rainfall(random, { count: 60, length: 24, opacity: 0.3, speed: 270, t }) },
    { depth: 0.8, svg: fogBank(random, { y: 812, size: 130, depth: 230, opacity: 0.9, t, speed: 16, key: 3 }) },
    { depth: 1, svg: sheet(tufts(random), palette.dark) },
  ];
}

function gale({ palette, random, t, atSea }) {
  const dark = palette.tone(0.3);
  const tone = (share) => mix(dark, mix(palette.inks[2], '#ffffff', 0.25), share);
  const flash = Math.max(0, Math.sin(t * 0.8 + 1.571)) ** 25;
  const boltX = random.range(660, 900);
  const far = createRidge(random, { base: 580, amplitude: 54, wave: 760 });
  const middle = createRidge(random, { base: 660, amplitude: 46, wave: 640 });
  const near = createRidge(random, { base: 770, amplitude: 36, wave: 880 });
  const bolt =
    flash < 0.04
      ? ''
      : glow(boltX, 420, 280, palette.warm, round(flash * 12) / 100) +
        path(
          `M${boltX} 220l-58 178h42l-54 170l136 -214h-50l58 -134z`,
          mix(palette.warm, '#ffffff', 0.35),
          `opacity="${round(flash * 100) / 100}"`,
        );
  const ground = atSea
    ? [
        { depth: 0.36, svg: seaRows(random, palette, t) },
        { depth: 0.6, svg: trawler(palette, t) },
      ]
    : [
        {
          depth: 0.36,
          svg:
            sheet(areaBelow(middle), palette.tone(0.56), { shadow: 0.03 }) +
            skyline(random, {
              base: 720,
              low: 26,
              high: 110,
              widths: [30, 60],
              peak: 0.5,
              fill: palette.tone(0.44),
              glass: palette.warm,
              lit: 0.2,
              pane: 6,
              shadow: 0.02,
              t,
            }) +
            mist(palette, { y: 780, height: 170, opacity: 0.2 }),
        },
        {
          depth: 0.58,
          svg:
            sheet(areaBelow(near), palette.tone(0.26)) +
            group(farm(palette), { x: 800 + random.range(-20, 20), y: near(800) + 12 }),
        },
      ];
  return [
    { depth: 0, svg: sky(palette, 'gale', { horizon: atSea ? 640 : 700 }) },
    { depth: 0.12, svg: sheet(areaBelow(far), palette.tone(0.8), { shadow: 0.02 }) },
    { depth: 0.16, svg: curtain(random, { y: 330, size: 120, fill: tone(0.92), t, speed: 4 }) },
    { depth: 0.2, svg: bolt },
    { depth: 0.22, svg: curtain(random, { y: 244, size: 140, fill: tone(0.66), t, speed: 7 }) },
    { depth: 0.26, svg: curtain(random, { y: 152, size: 120, fill: tone(0.4), t, speed: 10 }) },
    {
      depth: 0.3,
      svg:
        curtain(random, { y: 62, size: 150, fill: tone(0.16), t, speed: 14 }) +
        rainfall(random, { count: 110, length: 44, opacity: 0.28, speed: 420, t }),
    },
    ...ground,
    { depth: 0.9, svg: rainfall(random, { count: 70, length: 66, opacity: 0.38, speed: 560, t }) },
    {
      depth: 1,
      svg: atSea ? swell(random, palette, { y: 816, t, tone: 0.06, height: 34 }) : sheet(tufts(random), palette.dark),
    },
  ];
}

function swell(random, palette, { y, t, tone, height }) {
  const width = 150 + random.range(0, 40);
  let d = `M${-BLEED - 320} ${y}`;
  for (let x = -BLEED - 320; x < WIDTH + BLEED + 320; x += width)
    d += `c${width * 0.2} 0 ${width * 0.36} ${-height} ${width * 0.62} ${-height}q${width * 0.06} ${height * 0.72} ${width * 0.38} ${height}`;
  const slide = wrap(t * 16 + random.range(0, width), 0, width);
  return group(sheet(`${d}V${HEIGHT + 60}H${-BLEED - 320}Z`, palette.tone(tone), { shadow: 0.05 }), {
    x: slide,
    y: Math.sin(t * 0.8 + y) * 5,
  });
}

const seaRows = (random, palette, t) =>
  [
    [640, 0.66, 16],
    [690, 0.5, 22],
    [744, 0.34, 28],
  ]
    .map(([y, tone, height]) => swell(random, palette, { y, t: t * (0.5 + tone), tone, height }))
    .join('');

const trawler = (palette, t) =>
  group(
    path('M-128 -44L-104 20H96Q118 -6 132 -52Q60 -30 -128 -44z', '#c83a3d') +
      path('M-128 -44Q60 -30 132 -52L130 -44Q60 -22 -126 -36z', palette.white) +
      rect(-62, -106, 84, 66, palette.white) +
      rect(-70, -116, 100, 13, palette.tone(0.1)) +
      path(box(-52, -96, 20, 18) + box(-26, -96, 20, 18) + box(0, -96, 16, 18), palette.warm) +
      line('M60 -38V-176M60 -170L116 -58M60 -170L-40 -116M-96 -40V-112', palette.dark, 4) +
      circle(60, -180, 5, palette.warm) +
      path('M-150 18q130 -20 300 4l-20 40h-260z', palette.tone(0.24)),
    { x: 800 + Math.sin(t * 0.3) * 14, y: 742 + Math.sin(t * 1.1) * 8, scale: 1.1, turn: Math.sin(t * 0.9) * 4 },
  );

const farm = (palette) =>
  rect(-104, -70, 124, 76, mix('#c8453d', palette.inks[1], 0.25)) +
  path('M-116 -66L-42 -124L32 -66z', palette.dark) +
  rect(-62, -48, 40, 54, palette.white) +
  line('M-62 -48L-22 6M-22 -48L-62 6', mix('#c8453d', palette.inks[1], 0.25), 3) +
  rect(46, -128, 46, 134, mix(palette.inks[2], '#ffffff', 0.35)) +
  path('M46 -128a23 23 0 0 1 46 0z', palette.tone(0.2)) +
  rect(-12, -40, 18, 18, palette.warm) +
  path(
    [110, 150, 192, 236, -150, -192, -238]
      .map((x) => `M${x - 17} -26a17 19 0 0 1 34 0a17 15 0 0 1 -34 0zM${x - 2} -20h4v26h-4z`)
      .join(''),
    palette.tone(0.08),
  );

function radar(palette, t) {
  const turn = Math.cos(t * 1.5);
  return (
    path('M-34 20L-12 -216H12L34 20z', palette.tone(0.1)) +
    line('M-27 -20L18 -110M27 -20L-18 -110M-18 -110L12 -196M18 -110L-12 -196', palette.tone(0.5), 4) +
    rect(-40, -226, 80, 12, palette.white) +
    circle(0, -258, 34, palette.white) +
    path('M8 -291A34 34 0 0 1 8 -225Q22 -258 8 -291z', palette.inks[2], 'opacity=".4"') +
    rect(-78 * Math.abs(turn) - 6, -320, 156 * Math.abs(turn) + 12, 17, '#d8383b', 'rx="6"') +
    rect(-3, -304, 6, 14, palette.dark) +
    [0, 1, 2]
      .map((index) => {
        const age = wrap(t * 0.34 + index / 3, 0, 1);
        return `<circle cx="0" cy="-312" r="${round(60 + age * 220)}" fill="none" stroke="${palette.white}" stroke-width="3" opacity="${round((1 - age) * 45) / 100}"/>`;
      })
      .join('') +
    rect(-70, -34, 140, 54, palette.tone(0.16)) +
    rect(-54, -20, 22, 16, palette.warm) +
    rect(32, -20, 22, 16, palette.warm)
  );
}
