// Scenes of sport: the stadium, the velodrome, the pool.
import { glow, mist, mix, sky, stars, sun } from './palette.mjs';
import {
  areaBelow,
  BLEED,
  box,
  circle,
  cloudPath,
  createRidge,
  ellipse,
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
import { skyline } from './town.mjs';

const GRASS = '#2f7d4a';
const PITCH = 'M100 596Q800 548 1500 596L1900 960H-300Z';

/** A ring of stand between two ellipses, only its far half, as one shape. */
const bowl = (cx, cy, outer, inner) =>
  `M${cx - outer[0]} ${cy}A${outer[0]} ${outer[1]} 0 0 1 ${cx + outer[0]} ${cy}L${cx + inner[0]} ${cy}A${inner[0]} ${inner[1]} 0 0 0 ${cx - inner[0]} ${cy}Z`;

/** Heads in rows on a curved stand. */
function crowd(random, palette, { cx, cy, from, to, rows }) {
  const colours = [
    palette.light,
    palette.warm,
    palette.inks[2],
    '#e5383b',
    palette.white,
    mix(palette.inks[1], palette.inks[2], 0.5),
  ];
  const dots = colours.map(() => '');
  for (let row = 0; row < rows; row += 1) {
    const share = (row + 0.5) / rows;
    const rx = from[0] + (to[0] - from[0]) * share;
    const ry = from[1] + (to[1] - from[1]) * share;
    const count = Math.round(rx / 10.5);
    for (let seat = 0; seat < count; seat += 1) {
      const angle = Math.PI + (Math.PI * (seat + 0.5 + random.range(-0.2, 0.2))) / count;
      const colour = random.int(0, colours.length - 1);
      if (random.chance(0.3)) continue;
      const x = cx + Math.cos(angle) * rx;
      if (x < -BLEED || x > WIDTH + BLEED) continue;
      const y = cy + Math.sin(angle) * ry;
      dots[colour] += box(x - 2.4, y - 2.4, 4.8, 4.8);
    }
  }
  return dots.map((d, index) => path(d, colours[index], 'opacity=".72"')).join('');
}

function floodlight(palette, { x, foot, height, flip }) {
  const top = foot - height;
  const lamps = [0, 1, 2]
    .flatMap((row) => [0, 1, 2, 3].map((column) => circle((column - 1.5) * 27, (row - 1) * 24, 9.5, '#fffdf0')))
    .join('');
  return (
    glow(x, top, 170, palette.warm, 0.1) +
    path(`M${x - 7} ${top}h14l7 ${height}h-28z`, palette.tone(0.04)) +
    line(
      `M${x - 9} ${top + 90}L${x + 11} ${top + 170}M${x + 9} ${top + 90}L${x - 12} ${top + 170}`,
      palette.tone(0.3),
      2.6,
    ) +
    group(rect(-62, -42, 124, 84, palette.tone(0.1), 'rx="9"') + lamps, { x, y: top, turn: flip * 6 })
  );
}

export function stadium({ palette, random, t, seed }) {
  const cx = 800;
  const cy = 690;
  const disc = {
    x: 800 + random.pick([-1, 1]) * random.range(60, 200),
    y: random.range(170, 220),
    radius: random.range(76, 96),
  };
  const tint = mix(GRASS, palette.inks[1], 0.16);
  const stripes = Array.from({ length: 9 }, (_, index) => {
    const [a, b] = [index, index + 1].map((edge) => [cx + (edge - 4.5) * 128, cx + (edge - 4.5) * 236]);
    return index % 2
      ? ''
      : polygon([
          [a[0], 560],
          [b[0], 560],
          [b[1], 960],
          [a[1], 960],
        ]);
  }).join('');
  const chalk = (d, width = 5) => line(d, '#ffffff', width, 'opacity=".85"');
  const lines =
    chalk('M252 590H1348M800 590V960', 4) +
    `<ellipse cx="800" cy="736" rx="168" ry="52" fill="none" stroke="#fff" stroke-width="5" opacity=".85"/>` +
    circle(800, 736, 6, '#ffffff') +
    chalk('M252 590L-60 960M1348 590L1660 960') +
    chalk('M170 688H330L262 800H78M1430 688H1270L1338 800H1522', 4.5);
  const goal = (x, side) =>
    line(
      `M${x} 690V646M${x - side * 26} 742V690M${x} 646L${x - side * 26} 690M${x} 646L${x - side * 24} 668V706M${x - side * 26} 690L${x - side * 50} 714V746`,
      '#ffffff',
      4.5,
    ) +
    line(
      Array.from(
        { length: 4 },
        (_, index) =>
          `M${x - side * (6 + index * 6)} ${656 + index * 10}L${x - side * (28 + index * 6)} ${678 + index * 10}V${716 + index * 7}`,
      ).join(''),
      '#ffffff',
      1.3,
      'opacity=".6"',
    );
  const players = Array.from({ length: 16 }, (_, index) => ({
    x: random.range(330, 1270),
    y: random.range(630, 850),
    team: index % 2,
    phase: random.range(0, 6.28),
    run: random.range(14, 34),
  }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, team, phase, run }) =>
      player(palette, {
        x: x + Math.sin(t * 0.5 + phase) * run,
        y: y + Math.cos(t * 0.35 + phase) * 5,
        size: 0.72 + (y - 600) / 300,
        shirt: team ? palette.warm : '#d8383b',
        stride: Math.sin(t * 6 + phase),
        facing: Math.cos(t * 0.5 + phase) > 0 ? 1 : -1,
      }),
    )
    .join('');
  const flags = Array.from({ length: 9 }, (_, index) => {
    const angle = Math.PI * (1.1 + 0.1 * index);
    const x = cx + Math.cos(angle) * 985;
    const y = cy + Math.sin(angle) * 415;
    return (
      rect(x - 1.5, y - 46, 3, 50, palette.tone(0.1)) +
      path(
        `M${round(x + 1)} ${round(y - 46)}q10 ${round(4 * Math.sin(t * 4 + index))} 20 0t18 0v18q-9 4 -18 0t-20 0z`,
        index % 2 ? '#e5383b' : palette.warm,
      )
    );
  }).join('');
  const canopy = seed % 2 === 1;
  return [
    {
      depth: 0,
      svg:
        sky(palette, 'stad', { horizon: 520 }) +
        (palette.hour === 'morning' ? '' : stars(random, palette, { count: 50, bottom: 260, t })),
    },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.1,
      svg:
        group(path(cloudPath(random, 300), palette.white, 'opacity=".28"'), {
          x: wrap(random.range(200, 500) + t * 6, -300, 1900),
          y: 210,
        }) +
        group(path(cloudPath(random, 220), palette.white, 'opacity=".22"'), {
          x: wrap(random.range(1000, 1400) + t * 4, -300, 1900),
          y: 150,
        }),
    },
    {
      depth: 0.25,
      svg:
        floodlight(palette, { x: 210, foot: 560, height: 400, flip: 1 }) +
        floodlight(palette, { x: 1390, foot: 560, height: 400, flip: -1 }),
    },
    {
      depth: 0.36,
      svg:
        (canopy ? arch(palette, cx, cy) : flags) +
        sheet(bowl(cx, cy, [1010, 420], [900, 330]), palette.tone(0.16)) +
        path(bowl(cx, cy, [985, 398], [925, 348]), palette.tone(0.05)) +
        path(bowl(cx, cy, [1010, 420], [1000, 411]), palette.tone(0.6)),
    },
    {
      depth: 0.42,
      svg:
        path(bowl(cx, cy, [910, 338], [640, 130]), palette.tone(0.28)) +
        crowd(random, palette, { cx, cy, from: [892, 322], to: [775, 232], rows: 10 }) +
        path(bowl(cx, cy, [768, 226], [748, 212]), palette.tone(0.08)) +
        crowd(random, palette, { cx, cy, from: [742, 206], to: [668, 150], rows: 7 }) +
        path(bowl(cx, cy, [655, 140], [640, 128]), palette.tone(0.6)),
    },
    {
      depth: 0.5,
      svg:
        sheet(PITCH, tint, { shadow: 0.02 }) +
        `<clipPath id="pitch"><path d="${PITCH}"/></clipPath>` +
        path(stripes, mix(tint, '#ffffff', 0.07), 'clip-path="url(#pitch)"') +
        lines +
        goal(252, 1) +
        goal(1348, -1) +
        players,
    },
    { depth: 1, svg: supporters(random, palette, t) },
  ];
}

/** The roof of the bigger grounds: a white arch that carries the canopy on its cables. */
function arch(palette, cx, cy) {
  const rise = (angle, rx, ry) => [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry];
  const ties = Array.from({ length: 23 }, (_, index) => Math.PI * (1.14 + 0.72 * (index / 22)))
    .map((angle) => {
      const [ax, ay] = rise(angle, 860, 570);
      const [bx, by] = rise(angle, 1000, 414);
      return `M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}`;
    })
    .join('');
  return (
    line(ties, palette.white, 1.4, 'opacity=".55"') +
    line(`M${cx - 860} ${cy}A860 570 0 0 1 ${cx + 860} ${cy}`, palette.tone(0.3), 15) +
    line(`M${cx - 860} ${cy}A860 570 0 0 1 ${cx + 860} ${cy}`, palette.white, 9)
  );
}

function player(palette, { x, y, size, shirt, stride, facing }) {
  const legs = line(`M-3 -22L${round(-5 - stride * 8)} 0M3 -22L${round(5 + stride * 8)} 0`, palette.inks[0], 4);
  const arms = line(`M-6 -42L${round(-11 + stride * 5)} -28M6 -42L${round(11 + stride * 5)} -30`, shirt, 3.6);
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${round(facing * size * 100) / 100} ${round(size * 100) / 100})">${ellipse(2, 2, 17, 4, '#07140c', 'opacity=".35"')}${legs}${arms}${path('M-8 -46q8 -4 16 0l-2 26h-12z', shirt)}${circle(0, -53, 5.4, mix(palette.light, palette.inks[1], 0.2))}</g>`;
}

function supporters(random, palette, t) {
  let out = '';
  for (let index = 0; index < 34; index += 1) {
    const x = -BLEED + index * 62 + random.range(-16, 16);
    const raised = random.chance(0.4);
    const phase = random.range(0, 6.28);
    const y = 884 + random.range(-8, 14) - (raised ? Math.max(0, Math.sin(t * 1.6 + phase)) * 8 : 0);
    const scarf = random.chance(0.16)
      ? path('M-48 -76q48 -15 96 0v13q-48 -15 -96 0z', index % 2 ? '#e5383b' : palette.warm)
      : '';
    out += group(
      (raised ? line('M-25 -8L-36 -64M25 -8L36 -64', palette.dark, 11) + scarf : '') +
        circle(0, -34, 19, palette.dark) +
        path('M-38 60V4q0 -22 38 -22t38 22v56z', palette.dark),
      { x, y },
    );
  }
  return out;
}

export function velodrome({ palette, random, t }) {
  const wood = mix(palette.warm, palette.inks[2], 0.34);
  const shade = mix(wood, palette.inks[0], 0.3);
  const track = [800, 650];
  const ring = (rx, ry, dy, fill) => ellipse(track[0], track[1] + dy, rx, ry, fill);
  const boards = Array.from({ length: 46 }, (_, index) => {
    const a = (index / 46) * 6.283;
    return `M${round(800 + Math.cos(a) * 700)} ${round(640 + Math.sin(a) * 268)}L${round(800 + Math.cos(a) * 484)} ${round(682 + Math.sin(a) * 144)}`;
  }).join('');
  const stroke = (rx, ry, dy, colour, width, opacity = 1) =>
    `<ellipse cx="800" cy="${650 + dy}" rx="${rx}" ry="${ry}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
  const lean = random.range(0, 6.28);
  const riders = Array.from({ length: 7 }, (_, index) => {
    const angle = lean + t * 0.42 + (index < 4 ? index * 0.2 : 2.4 + index * 0.19);
    const lane = [0, 0.14, 0.3, 0.12, 0.2, 0.05, 0.34][index];
    return {
      angle,
      x: 800 + Math.cos(angle) * (530 + lane * 200),
      y: 678 + Math.sin(angle) * (172 + lane * 110),
      kit: ['#d8383b', palette.white, palette.inks[1], palette.warm][index % 4],
    };
  }).sort((a, b) => a.y - b.y);
  const bikes = (visible) =>
    riders
      .filter(visible)
      .map(({ angle, x, y, kit }) =>
        cyclist(palette, {
          x,
          y,
          size: 0.72 + (y - 480) / 420,
          facing: Math.sin(angle) > 0 ? -1 : 1,
          tilt: Math.cos(angle) * 14,
          kit,
          spin: t * 9 + angle * 20,
        }),
      )
      .join('');
  const roof = Array.from(
    { length: 9 },
    (_, index) =>
      line(`M800 -120L${(index - 4) * 330 + 800} 330`, palette.tone(0.24), 9) +
      line(`M800 -120L${(index - 4) * 330 + 800} 330`, palette.tone(0.5), 2),
  ).join('');
  const windowsBand = Array.from({ length: 19 }, (_, index) => {
    const x = -180 + index * 104;
    return polygon([
      [x, 318 - 0.0009 * (x - 800) ** 2],
      [x + 92, 318 - 0.0009 * (x - 708) ** 2],
      [x + 92, 400],
      [x, 400],
    ]);
  }).join('');
  return [
    { depth: 0, svg: sky(palette, 'velo', { horizon: 420 }) },
    { depth: 0.04, svg: sun(palette, { x: random.range(640, 960), y: 350, radius: 96 }) },
    {
      depth: 0.12,
      svg:
        path(`M${-BLEED} ${-BLEED}H${WIDTH + BLEED}V300Q800 150 ${-BLEED} 300Z`, palette.tone(0.12)) +
        path(`M${-BLEED} 300Q800 150 ${WIDTH + BLEED} 300V314Q800 164 ${-BLEED} 314Z`, palette.tone(0.6)) +
        roof +
        [300, 550, 800, 1050, 1300]
          .map((x) => {
            const y = 150 + Math.abs(x - 800) * 0.12;
            return glow(x, y, 84, palette.warm, 0.13) + rect(x - 44, y - 7, 88, 13, '#fff8e4', 'rx="6"');
          })
          .join(''),
    },
    {
      depth: 0.2,
      svg:
        path(windowsBand, palette.light, 'opacity=".16"') +
        rect(-BLEED, 396, WIDTH + 2 * BLEED, 600, palette.tone(0.3)),
    },
    {
      depth: 0.36,
      svg:
        path(bowl(800, 640, [1020, 300], [690, 250]), palette.tone(0.2)) +
        crowd(random, palette, { cx: 800, cy: 640, from: [980, 294], to: [760, 262], rows: 9 }) +
        sheet(bowl(800, 640, [745, 290], [700, 268]), palette.tone(0.06), { shadow: 0.03 }),
    },
    {
      depth: 0.5,
      svg:
        rect(-BLEED, 636, WIDTH + 2 * BLEED, 400, palette.tone(0.1)) +
        ring(716, 282, -10, palette.tone(0.04)) +
        ring(704, 270, -10, wood) +
        path(`M96 640A704 270 0 0 0 1504 640L1290 684A490 148 0 0 1 310 684Z`, mix(wood, '#ffffff', 0.14)) +
        line(boards, shade, 1.6, 'opacity=".5"') +
        stroke(640, 234, 4, palette.inks[1], 5, 0.9) +
        stroke(548, 184, 20, '#d8383b', 6) +
        stroke(524, 168, 26, palette.inks[0], 5) +
        ring(486, 146, 32, mix(palette.inks[2], palette.inks[1], 0.35)) +
        ring(462, 134, 33, palette.tone(0.34)) +
        ring(300, 80, 34, palette.tone(0.26)) +
        infield(random, palette) +
        bikes(() => true),
    },
    { depth: 1, svg: supporters(random, palette, t) },
  ];
}

const infield = (random, palette) =>
  Array.from({ length: 11 }, () => ({
    x: 800 + random.range(-250, 250),
    y: 678 + random.range(-34, 46),
    kit: random.pick([palette.warm, '#d8383b', palette.light]),
  }))
    .sort((a, b) => a.y - b.y)
    .map(({ x, y, kit }) =>
      group(
        circle(0, -37, 5, palette.light) +
          path('M-7 -30q7 -5 14 0l1 16h-16z', kit) +
          rect(-5, -14, 4, 14, palette.dark) +
          rect(1, -14, 4, 14, palette.dark),
        { x, y, scale: 0.85 },
      ),
    )
    .join('') +
  rect(690, 640, 220, 5, palette.warm) +
  [700, 800, 900].map((x) => rect(x - 2, 640, 4, 24, palette.dark)).join('');

function cyclist(palette, { x, y, size, facing, tilt, kit, spin }) {
  const wheel = (cx) =>
    `<circle cx="${cx}" cy="-19" r="19" fill="none" stroke="${palette.dark}" stroke-width="4"/>` +
    circle(cx, -19, 13, palette.dark, 'opacity=".28"');
  const knee = [Math.sin(spin), Math.sin(spin + 3.14)]
    .map(
      (lift) =>
        `M-11 -50L${round(6 + lift * 3)} ${round(-37 - lift * 7)}L${round(1 + lift * 3)} ${round(-16 - lift * 7)}`,
    )
    .join('');
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(tilt)}) scale(${round(facing * size * 100) / 100} ${round(size * 100) / 100})">${ellipse(0, 1, 48, 6, palette.dark, 'opacity=".3"')}${wheel(-29)}${wheel(29)}${line('M-29 -19L-12 -45L18 -43L0 -18ZM-12 -45L0 -18M18 -43L29 -19M16 -48L28 -46', palette.dark, 3.4)}${line(knee, mix(palette.light, palette.inks[1], 0.3), 6)}${path('M-17 -51Q-12 -64 4 -67L22 -62L20 -55L2 -54L-8 -45Z', kit)}${line('M18 -60L24 -47', kit, 5)}${path('M20 -72q4 -11 15 -8q8 3 7 9l-20 5z', kit)}</g>`;
}

export function pool({ palette, random, t }) {
  const water = mix('#2aa3b8', palette.inks[2], 0.22);
  const deep = mix(water, palette.inks[0], 0.38);
  const vanish = [800, 330];
  const at = (lane, y) => vanish[0] + (lane * (y - 250)) / 2.05;
  const lanes = Array.from({ length: 9 }, (_, index) => (index - 4) * 1);
  const ropes = lanes
    .map((lane) => {
      const beads = Array.from({ length: 30 }, (_, index) => {
        const share = (index / 30) ** 1.75;
        const y = 458 + share * 480;
        const size = 2.4 + share * 9;
        const sway = Math.sin(t * 1.3 + index * 0.6 + lane) * share * 2.6;
        return ellipse(at(lane, y), y + sway, size * 1.15, size * 0.72, index % 4 < 2 ? '#e5383b' : '#ffffff');
      });
      return beads.join('');
    })
    .join('');
  const shimmer = Array.from({ length: 64 }, () => ({
    lane: random.range(-4, 4),
    share: random.next() ** 1.5,
    phase: random.range(0, 6.28),
  }))
    .map(({ lane, share, phase }) => {
      const y = 466 + share * 440;
      const length = 16 + share * 76;
      return path(
        `M${round(at(lane, y) - length / 2 + Math.sin(t * 0.9 + phase) * 6)} ${round(y)}q${round(length / 4)} ${round(-5 - share * 5)} ${round(length / 2)} 0t${round(length / 2)} 0q${round(-length / 4)} ${round(7 + share * 5)} ${round(-length / 2)} 2t${round(-length / 2)} -2z`,
        '#ffffff',
        `opacity="${round((0.16 + 0.12 * Math.sin(t * 1.4 + phase)) * 100) / 100}"`,
      );
    })
    .join('');
  const swimmers = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]
    .map((lane) => ({
      lane,
      start: random.range(0.12, 0.4),
      pace: random.range(0.012, 0.022),
      phase: random.range(0, 6.28),
    }))
    .map(({ lane, start, pace, phase }) => {
      const share = Math.min(0.92, (lane === -0.5 ? 0.46 : start) + t * pace);
      const y = 470 + share ** 1.5 * 400;
      return swimmer(palette, {
        x: at(lane, y),
        y,
        size: 0.34 + share * 1.15,
        phase: t * 4.4 + phase,
        cap: [palette.warm, '#e5383b', '#ffffff', palette.inks[1]][Math.round(lane + 3.5) % 4],
      });
    })
    .join('');
  const blocks = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]
    .map((lane) => {
      const x = at(lane, 452);
      return (
        rect(x - 22, 424, 44, 8, palette.white) +
        path(
          polygon([
            [x - 16, 432],
            [x + 16, 432],
            [x + 20, 450],
            [x - 20, 450],
          ]),
          palette.tone(0.3),
        )
      );
    })
    .join('');
  const hills = createRidge(random, { base: 330, amplitude: 40, wave: 720 });
  const bunting = [
    [-240, 320],
    [320, 880],
    [720, 1280],
    [1280, 1840],
  ].map(([a, b]) => {
    const mid = (a + b) / 2;
    const cord = line(`M${a} 250Q${mid} 318 ${b} 250`, palette.tone(0.1), 2.4);
    return (
      cord +
      Array.from({ length: 10 }, (_, index) => {
        const share = (index + 0.5) / 10;
        const x = a + (b - a) * share;
        const y = 250 + 136 * share * (1 - share);
        return path(
          `M${round(x - 15)} ${round(y)}h30l${round(-15 + Math.sin(t * 2 + index) * 3)} 34z`,
          index % 2 ? palette.warm : '#e5383b',
        );
      }).join('')
    );
  });
  return [
    { depth: 0, svg: sky(palette, 'pool', { horizon: 380 }) },
    { depth: 0.04, svg: sun(palette, { x: random.range(640, 960), y: random.range(150, 190), radius: 84 }) },
    {
      depth: 0.1,
      svg:
        group(path(cloudPath(random, 260), palette.white, 'opacity=".32"'), {
          x: wrap(random.range(100, 400) + t * 6, -300, 1900),
          y: 190,
        }) +
        group(path(cloudPath(random, 300), palette.white, 'opacity=".28"'), {
          x: wrap(random.range(1100, 1500) + t * 5, -300, 1900),
          y: 150,
        }),
    },
    {
      depth: 0.2,
      svg:
        sheet(areaBelow(hills), palette.tone(0.8), { shadow: 0.02 }) +
        skyline(random, {
          base: 400,
          low: 20,
          high: 110,
          widths: [40, 90],
          peak: -0.5,
          fill: palette.tone(0.6),
          shadow: 0.02,
        }),
    },
    {
      depth: 0.32,
      svg:
        sheet(
          polygon([
            [-BLEED, 420],
            [-BLEED, 352],
            [380, 352],
            [470, 330],
            [1130, 330],
            [1220, 352],
            [WIDTH + BLEED, 352],
            [WIDTH + BLEED, 420],
          ]),
          palette.tone(0.26),
        ) +
        path(
          Array.from({ length: 25 }, (_, index) => box(-190 + index * 82, 372, 62, 24)).join(''),
          palette.warm,
          'opacity=".75"',
        ) +
        bunting[0] +
        bunting[3] +
        bunting[1] +
        bunting[2] +
        [-240, 320, 880, 1280]
          .slice(1)
          .map((x) => rect(x - 3, 246, 6, 170, palette.tone(0.1)))
          .join(''),
    },
    {
      depth: 0.5,
      svg:
        rect(-BLEED, 408, WIDTH + 2 * BLEED, 560, mix(palette.light, palette.inks[2], 0.2)) +
        rect(-BLEED, 408, WIDTH + 2 * BLEED, 5, palette.inks[1], 'opacity=".4"') +
        `<defs><linearGradient id="water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(water, '#ffffff', 0.3)}"/><stop offset=".5" stop-color="${water}"/><stop offset="1" stop-color="${deep}"/></linearGradient></defs>` +
        path(
          polygon([
            [at(-4.3, 446) - 8, 446],
            [at(4.3, 446) + 8, 446],
            [at(4.3, 980) + 14, 980],
            [at(-4.3, 980) - 14, 980],
          ]),
          palette.white,
        ) +
        path(
          polygon([
            [at(-4.3, 455), 455],
            [at(4.3, 455), 455],
            [at(4.3, 980), 980],
            [at(-4.3, 980), 980],
          ]),
          'url(#water)',
        ) +
        [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]
          .map((lane) =>
            path(
              polygon([
                [at(lane - 0.07, 470), 470],
                [at(lane + 0.07, 470), 470],
                [at(lane + 0.07, 980), 980],
                [at(lane - 0.07, 980), 980],
              ]),
              deep,
              'opacity=".45"',
            ),
          )
          .join('') +
        shimmer +
        ropes +
        swimmers +
        blocks,
    },
    { depth: 0.62, svg: mist(palette, { y: 470, height: 60, opacity: 0.12 }) },
  ];
}

function swimmer(palette, { x, y, size, phase, cap }) {
  const skin = mix(palette.light, '#b4623e', 0.4);
  const arm = Math.sin(phase);
  const wake =
    path('M-30 -8Q-22 -70 -8 -112H8Q22 -70 30 -8Q0 8 -30 -8Z', '#ffffff', 'opacity=".3"') +
    [
      [-26, 2, 9],
      [26, 0, 10],
      [-14, -92, 9],
      [12, -104, 11],
      [0, -88, 8],
    ]
      .map(([dx, dy, r]) => circle(dx + Math.sin(phase + dy) * 3, dy, r, '#ffffff', 'opacity=".6"'))
      .join('');
  const arms = line(
    `M-13 -14Q${round(-34)} ${round(-6 + arm * 10)} ${round(-26 + arm * 4)} ${round(14 + arm * 24)}M13 -14Q${round(34)} ${round(-6 - arm * 10)} ${round(26 + arm * 4)} ${round(14 - arm * 24)}`,
    skin,
    9,
  );
  return group(
    wake +
      path('M-15 -18Q-14 -60 -6 -82H6Q14 -60 15 -18Q0 -6 -15 -18Z', skin) +
      path('M-11 -46Q-10 -66 -6 -82H6Q10 -66 11 -46Z', palette.inks[0]) +
      arms +
      circle(0, 2, 12, cap) +
      path('M-11 5Q0 12 11 5L10 10Q0 17 -10 10Z', palette.inks[0], 'opacity=".7"'),
    { x, y, scale: size },
  );
}
