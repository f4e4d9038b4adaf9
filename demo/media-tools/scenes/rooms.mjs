// Scenes indoors and on the desk: the laboratory, the classroom, the chart.
import { glow, mix, sky, stars, sun } from './palette.mjs';
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

const SPAN = WIDTH + 2 * BLEED;

export function lab({ palette, random, t }) {
  const wall = palette.tone(0.44);
  const glass = (d, fill = palette.white, opacity = 0.2) =>
    path(d, fill, `opacity="${opacity}"`) + line(d, palette.white, 3.2, 'opacity=".85"');
  const liquids = [palette.warm, mix(palette.inks[2], '#7fe3d0', 0.5), '#e5525a', palette.inks[2]];
  const shift = random.int(0, 3);
  const liquid = (index) => liquids[(index + shift) % 4];
  const bubbles = (x, y, rise, width, colour) =>
    Array.from({ length: 5 }, (_, index) => {
      const age = wrap(t * 0.28 + index / 5 + x * 0.01, 0, 1);
      return circle(
        x + Math.sin(index * 4 + t) * width,
        y - age * rise,
        2.4 + (index % 3) * 1.5,
        mix(colour, '#ffffff', 0.5),
        `opacity="${round((1 - age) * 8) / 10}"`,
      );
    }).join('');
  const conical = (x, y, size, colour, level) => {
    const s = size;
    const half = (at) => s * (0.13 + 0.37 * at);
    const top = 1 - level;
    return group(
      path(
        `M${-half(top)} ${-s * 0.72 * (1 - top)}L${-s * 0.46} ${-s * 0.05}Q${-s * 0.48} 0 ${-s * 0.4} 0H${s * 0.4}Q${s * 0.48} 0 ${s * 0.46} ${-s * 0.05}L${half(top)} ${-s * 0.72 * (1 - top)}Z`,
        colour,
        'opacity=".92"',
      ) +
        ellipse(0, -s * 0.72 * (1 - top), half(top), s * 0.03, mix(colour, '#ffffff', 0.35)) +
        glass(
          `M${-s * 0.13} ${-s}V${-s * 0.72}L${-s * 0.46} ${-s * 0.05}Q${-s * 0.48} 0 ${-s * 0.4} 0H${s * 0.4}Q${s * 0.48} 0 ${s * 0.46} ${-s * 0.05}L${s * 0.13} ${-s * 0.72}V${-s}Z`,
          palette.white,
          0.1,
        ) +
        rect(-s * 0.17, -s * 1.02, s * 0.34, s * 0.05, palette.white, 'rx="3"') +
        line(`M${-s * 0.26} ${-s * 0.16}L${-s * 0.14} ${-s * 0.5}`, '#ffffff', 4, 'opacity=".5"') +
        bubbles(0, -s * 0.08, s * 0.4, s * 0.14, colour),
      { x, y },
    );
  };
  const roundFlask = (x, y, size, colour) => {
    const r = size * 0.36;
    return group(
      circle(0, -r, r * 0.9, colour, 'opacity=".9"') +
        rect(-r, -2.1 * r, r * 2, r * 0.72, wall) +
        circle(0, -r, r, palette.white, 'opacity=".12"') +
        `<circle cx="0" cy="${round(-r)}" r="${round(r)}" fill="none" stroke="${palette.white}" stroke-width="3.2" opacity=".85"/>` +
        rect(-size * 0.09, -size, size * 0.18, size * 0.34, wall) +
        glass(`M${-size * 0.09} ${-size * 0.66}V${-size}H${size * 0.09}V${-size * 0.66}`, palette.white, 0.12) +
        line(
          `M${-r * 0.6} ${-r * 0.7}Q${-r * 0.72} ${-r * 1.3} ${-r * 0.3} ${-r * 1.6}`,
          '#ffffff',
          4,
          'opacity=".5"',
        ) +
        bubbles(0, -r * 0.4, r * 1.0, r * 0.4, colour),
      { x, y },
    );
  };
  const beaker = (x, y, w, h, colour, level) =>
    group(
      rect(-w / 2 + 3, -h * level, w - 6, h * level - 3, colour, 'opacity=".9" rx="3"') +
        ellipse(0, -h * level, w / 2 - 3, 5, mix(colour, '#ffffff', 0.35)) +
        glass(
          `M${-w / 2 - 6} ${-h}L${-w / 2} ${-h + 8}V-4Q${-w / 2} 0 ${-w / 2 + 6} 0H${w / 2 - 6}Q${w / 2} 0 ${w / 2} -4V${-h}Z`,
          palette.white,
          0.08,
        ) +
        line(
          [0.3, 0.45, 0.6, 0.75].map((mark) => `M${w / 2 - 4} ${-h * mark}h${-w * 0.2}`).join(''),
          palette.white,
          2,
          'opacity=".6"',
        ),
      { x, y },
    );
  const tubes = (x, y) =>
    group(
      [0, 1, 2, 3, 4]
        .map((index) => {
          const fill = liquid(index);
          const tx = -84 + index * 42;
          return (
            path(`M${tx - 10} ${-70 + index * 5}V-22a10 10 0 0 0 20 0V${-70 + index * 5}z`, fill) +
            glass(`M${tx - 11} -128V-22a11 11 0 0 0 22 0V-128`, palette.white, 0.1)
          );
        })
        .join('') +
        rect(-116, -96, 232, 11, mix(palette.warm, palette.inks[0], 0.32)) +
        rect(-116, -10, 232, 13, mix(palette.warm, palette.inks[0], 0.42)) +
        rect(-116, -96, 9, 98, mix(palette.warm, palette.inks[0], 0.5)) +
        rect(107, -96, 9, 98, mix(palette.warm, palette.inks[0], 0.5)),
      { x, y },
    );
  const bottles = (y, from) => {
    let out = '';
    for (let x = -BLEED; x < WIDTH + BLEED; x += random.range(58, 96)) {
      const w = random.range(26, 46);
      const h = random.range(44, 92);
      const tone = random.pick([
        palette.tone(0.62),
        palette.tone(0.74),
        mix(palette.warm, palette.inks[1], 0.45),
        palette.tone(0.54),
      ]);
      if (Math.abs(x - 800) < from) continue;
      out +=
        path(
          `M${round(x - w / 2)} ${y}v${round(-h * 0.7)}q0 ${round(-h * 0.12)} ${round(w * 0.28)} ${round(-h * 0.16)}v${round(-h * 0.14)}h${round(w * 0.44)}v${round(h * 0.14)}q${round(w * 0.28)} ${round(h * 0.04)} ${round(w * 0.28)} ${round(h * 0.16)}v${round(h * 0.7)}z`,
          tone,
        ) + rect(x - w / 2 + 3, y - h * 0.5, w - 6, h * 0.28, palette.white, 'opacity=".42"');
    }
    return (
      out +
      rect(-BLEED, y, 800 + BLEED - 400, 12, palette.tone(0.12)) +
      rect(1200, y, 400 + BLEED, 12, palette.tone(0.12))
    );
  };
  const disc = { x: 800 + random.range(-90, 90), y: random.range(190, 270), radius: 82 };
  const flip = random.pick([-1, 1]);
  const hills = createRidge(random, { base: 410, amplitude: 38, wave: 460 });
  const bench = 742;
  return [
    { depth: 0, svg: sky(palette, 'lab', { horizon: 480 }) + stars(random, palette, { count: 40, bottom: 240, t }) },
    { depth: 0.05, svg: sun(palette, disc) + sheet(areaBelow(hills), palette.tone(0.74), { shadow: 0.02 }) },
    {
      depth: 0.3,
      svg:
        `<path fill-rule="evenodd" fill="${wall}" d="M${-BLEED} ${-BLEED}H${WIDTH + BLEED}V960H${-BLEED}ZM430 70V500H1170V70Z"/>` +
        path(
          'M416 56H1184V70H416zM416 56H430V514H416zM1170 56H1184V514H1170zM400 500H1200V520H400zM672 70H680V500H672zM920 70H928V500H920zM430 280H1170V286H430z',
          palette.tone(0.14),
        ) +
        path(
          polygon([
            [430, 70],
            [560, 70],
            [430, 330],
          ]),
          '#ffffff',
          'opacity=".07"',
        ) +
        bottles(330, 480) +
        bottles(520, 480) +
        [560, 1040].map((x) => rect(x - 2, -BLEED, 4, BLEED + 40, palette.dark)).join(''),
    },
    {
      depth: 0.5,
      svg: [560, 1040]
        .map(
          (x) =>
            glow(x, 100, 130, palette.warm, 0.1) +
            path(`M${x - 66} 92Q${x - 56} 36 ${x} 36Q${x + 56} 36 ${x + 66} 92z`, palette.tone(0.06)) +
            ellipse(x, 92, 66, 8, mix(palette.warm, '#ffffff', 0.6)),
        )
        .join(''),
    },
    {
      depth: 0.62,
      svg:
        rect(-BLEED, bench - 6, SPAN, 300, palette.tone(0.18)) +
        sheet(box(-BLEED, bench, SPAN, 22), mix(palette.inks[2], palette.light, 0.35), { shadow: 0.04 }) +
        rect(-BLEED, bench + 20, SPAN, 5, palette.dark, 'opacity=".5"') +
        Array.from(
          { length: 9 },
          (_, index) =>
            rect(-190 + index * 232, bench + 48, 208, 150, palette.tone(0.24), 'rx="6"') +
            rect(-112 + index * 232, bench + 70, 52, 7, palette.tone(0.6), 'rx="3"'),
        ).join('') +
        `<g transform="translate(800 ${bench + 2}) scale(${flip * 1.12} 1.12)">${microscope(palette)}</g>` +
        conical(800 + flip * 300, bench, 210, liquid(0), 0.6) +
        roundFlask(800 - flip * 268, bench - 2, 226, liquid(1)) +
        beaker(800 + flip * 438, bench, 92, 112, liquid(2), 0.55) +
        tubes(800 - flip * 462, bench - 2) +
        conical(800 + flip * 585, bench, 150, liquid(3), 0.5) +
        beaker(800 - flip * 660, bench, 120, 150, liquid(0), 0.4),
    },
  ];
}

const microscope = (palette) => {
  const body = palette.tone(0.05);
  const trim = palette.white;
  return (
    path('M-104 0Q-104 -26 -72 -28H82Q112 -26 112 0Z', body) +
    path('M46 -26Q104 -92 84 -170Q72 -222 18 -240L6 -206Q44 -192 52 -156Q62 -104 14 -60L0 -28Z', body) +
    rect(-78, -92, 124, 13, trim, 'rx="3"') +
    rect(-60, -79, 12, 16, body) +
    rect(-40, -98, 56, 6, palette.warm) +
    `<g transform="rotate(24 -12 -178)">${rect(-34, -318, 44, 30, trim, 'rx="4"')}${rect(-40, -292, 56, 128, body, 'rx="7"')}${rect(-40, -262, 56, 8, palette.warm)}${rect(-34, -166, 44, 20, trim)}${rect(-28, -148, 13, 34, body)}${rect(-6, -148, 16, 26, body)}</g>` +
    circle(58, -104, 17, trim) +
    circle(58, -104, 8, body) +
    rect(-30, -40, 40, 13, mix(palette.warm, '#ffffff', 0.5), 'rx="4"')
  );
};

export function classroom({ palette, random, t }) {
  const wall = palette.tone(0.52);
  const floor = palette.tone(0.26);
  const wood = mix(palette.warm, palette.inks[0], 0.36);
  const boardTone = mix('#1f4a3f', palette.inks[0], 0.45);
  const hills = createRidge(random, { base: 452, amplitude: 36, wave: 420 });
  const disc = { x: random.pick([210, 1390]) + random.range(-30, 30), y: random.range(300, 360), radius: 78 };
  const panes = [
    [40, 380],
    [1220, 1560],
  ];
  const hole = panes.map(([a, b]) => `M${a} 190V540H${b}V190Z`).join('');
  const frames = panes
    .map(
      ([a, b]) =>
        path(
          box(a - 12, 178, b - a + 24, 12) +
            box(a - 12, 190, 12, 350) +
            box(b, 190, 12, 350) +
            box((a + b) / 2 - 4, 190, 8, 350) +
            box(a, 350, b - a, 7),
          palette.tone(0.2),
        ) +
        rect(a - 24, 540, b - a + 48, 15, palette.tone(0.74)) +
        path(
          polygon([
            [a, 190],
            [a + 110, 190],
            [a, 390],
          ]),
          '#ffffff',
          'opacity=".08"',
        ),
    )
    .join('');
  const chalk =
    line(`M560 420Q640 250 720 420T880 420T1040 420`, palette.white, 4, 'opacity=".75"') +
    line('M552 420H1052M560 452V268', palette.white, 3, 'opacity=".5"') +
    [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
    ]
      .map(
        ([column, row]) =>
          `<circle cx="${930 + column * 46}" cy="${278 + row * 42}" r="13" fill="none" stroke="${palette.warm}" stroke-width="3" opacity=".8"/>`,
      )
      .join('') +
    line('M943 278H963M989 278H1009M930 291V307M1022 291V307', palette.warm, 3, 'opacity=".8"');
  const desk = (x, y, size, turn) =>
    group(
      rect(-94, -66, 188, 14, wood, 'rx="3"') +
        rect(-94, -54, 188, 5, palette.dark, 'opacity=".35"') +
        line('M-78 -50L-86 34M78 -50L86 34', palette.dark, 6) +
        rect(-60, -52, 120, 26, mix(wood, palette.inks[0], 0.4)) +
        (turn % 3 === 0
          ? rect(-66, -80, 54, 14, '#d8383b', 'rx="2"') + rect(-60, -90, 46, 10, palette.light, 'rx="2"')
          : path('M-8 -66l-6 -4l44 -6l44 6l-6 4z', palette.white)) +
        path('M-52 -8q52 -12 104 0v13h-104z', palette.tone(0.44)) +
        path('M-50 -70h0z', wood) +
        line('M-44 5L-50 62M44 5L50 62', palette.dark, 5) +
        path('M-50 40q50 -8 100 0v-34h-100z', palette.tone(0.34)),
      { x, y, scale: size },
    );
  const rows = [
    [610, 0.72, 5, 214],
    [702, 0.98, 5, 292],
    [826, 1.34, 5, 400],
  ];
  const desks = rows.map(([y, size, count, gap], row) => ({
    depth: 0.45 + row * 0.2,
    svg: Array.from({ length: count }, (_, index) =>
      desk(800 + (index - (count - 1) / 2) * gap, y, size, index + row),
    ).join(''),
  }));
  const globe = group(
    path('M-30 0h60l-8 -9h-44z', palette.dark) +
      rect(-3, -26, 6, 20, palette.dark) +
      circle(0, -64, 36, palette.inks[2]) +
      path(
        'M-30 -76q14 -20 34 -14q6 12 -10 16q-4 16 -16 14q-12 -2 -8 -16zM6 -58q18 -8 26 4q-6 20 -20 18q-12 -8 -6 -22z',
        palette.light,
      ) +
      `<path d="M14 -104A42 42 0 0 1 14 -24" fill="none" stroke="${palette.warm}" stroke-width="5"/>`,
    { x: 468, y: 548 },
  );
  const plant = group(
    path('M-24 0L-30 -44H30L24 0z', '#c9553f') +
      Array.from(
        { length: 7 },
        (_, index) =>
          `<path d="M0 -44Q${-14} -84 0 -128Q14 -84 0 -44z" fill="${mix('#2f7d5a', palette.inks[1], 0.25 + (index % 2) * 0.25)}" transform="rotate(${(index - 3) * 22} 0 -44)"/>`,
      ).join(''),
    { x: 1132, y: 548 },
  );
  const hand = (turn, length) =>
    line(`M0 0L${round(Math.sin(turn) * length)} ${round(-Math.cos(turn) * length)}`, palette.dark, 4);
  const clock = group(
    circle(0, 0, 34, palette.dark) + circle(0, 0, 28, palette.white) + hand(4.4 + t * 0.01, 14) + hand(t * 0.12, 21),
    { x: 800, y: 112 },
  );
  const beam =
    disc.x < 800
      ? polygon([
          [40, 540],
          [380, 540],
          [900, 960],
          [260, 960],
        ])
      : polygon([
          [1560, 540],
          [1220, 540],
          [700, 960],
          [1340, 960],
        ]);
  return [
    { depth: 0, svg: sky(palette, 'class', { horizon: 520 }) },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.1,
      svg:
        group(path(cloudPath(random, 180), palette.white, 'opacity=".5"'), {
          x: wrap(200 + t * 5, -200, 1800),
          y: 270,
        }) +
        group(path(cloudPath(random, 180), palette.white, 'opacity=".5"'), {
          x: wrap(1400 + t * 4, -200, 1800),
          y: 250,
        }) +
        sheet(areaBelow(hills), palette.tone(0.76), { shadow: 0.02 }),
    },
    {
      depth: 0.3,
      svg:
        `<path fill-rule="evenodd" fill="${wall}" d="M${-BLEED} ${-BLEED}H${WIDTH + BLEED}V620H${-BLEED}Z${hole}"/>` +
        rect(-BLEED, 548, SPAN, 12, palette.tone(0.36)) +
        frames +
        rect(-BLEED, 560, SPAN, 420, floor) +
        path(
          Array.from(
            { length: 15 },
            (_, index) => `M${800 + (index - 7) * 118} 560L${800 + (index - 7) * 290} 960`,
          ).join(''),
          'none',
          `stroke="${palette.tone(0.14)}" stroke-width="3"`,
        ) +
        path(beam, palette.warm, 'opacity=".13"') +
        sheet(box(484, 176, 632, 326), wood, { shadow: 0.05 }) +
        rect(500, 192, 600, 294, boardTone) +
        chalk +
        rect(500, 496, 600, 12, mix(wood, '#ffffff', 0.15)) +
        rect(620, 490, 40, 6, palette.white) +
        rect(940, 488, 58, 9, palette.warm) +
        clock +
        rect(424, 548, 90, 14, wood) +
        rect(432, 560, 74, 54, mix(wood, palette.inks[0], 0.4)) +
        globe +
        rect(1086, 548, 92, 14, wood) +
        rect(1094, 560, 76, 54, mix(wood, palette.inks[0], 0.4)) +
        plant,
    },
    ...desks,
  ];
}

export function chart({ palette, random, t }) {
  const disc = { x: random.range(650, 950), y: random.range(230, 310), radius: random.range(88, 112) };
  const count = 11;
  const values = [];
  for (let index = 0; index < count; index += 1)
    values.push(0.2 + (index / (count - 1)) * 0.6 + random.range(-0.13, 0.13));
  const left = 330;
  const step = 94;
  const floor = 742;
  const rise = 500;
  const y = (value) => floor - value * rise;
  const grow = (index) => 1 - Math.max(0, 0.06 * Math.sin(t * 0.7 + index * 0.8));
  const bars = values
    .map((value, index) => {
      const height = (value * 0.62 + 0.06) * rise * grow(index);
      const x = left + index * step - 27;
      const front = index === count - 3 ? palette.warm : mix(palette.inks[2], palette.inks[1], 0.62 - index * 0.05);
      return (
        path(
          polygon([
            [x + 54, floor - height],
            [x + 70, floor - height - 13],
            [x + 70, floor],
            [x + 54, floor],
          ]),
          mix(front, palette.inks[0], 0.42),
        ) +
        path(
          polygon([
            [x, floor - height],
            [x + 16, floor - height - 13],
            [x + 70, floor - height - 13],
            [x + 54, floor - height],
          ]),
          mix(front, '#ffffff', 0.3),
        ) +
        rect(x, floor - height, 54, height, front)
      );
    })
    .join('');
  const points = values.map((value, index) => [left + index * step + 4, y(value) - 26]);
  const edge = points.map(([px, py]) => `${round(px)} ${round(py)}`).join('L');
  const tail = `M-${BLEED} ${round(y(0.12))}L${left - 320} ${round(y(0.2))}L${left - 210} ${round(y(0.13))}L${left - 100} ${round(y(0.24))}L${edge}`;
  const last = points[count - 1];
  const onward = `L${round(last[0] + 90)} ${round(last[1] + 46)}L${round(last[0] + 190)} ${round(last[1] - 34)}L${round(last[0] + 330)} ${round(last[1] - 10)}L${WIDTH + BLEED} ${round(last[1] - 120)}`;
  const pulse = wrap(t * 1.4, 0, count - 1);
  const at = Math.min(count - 2, Math.floor(pulse));
  const mark = [0, 1].map((axis) => points[at][axis] + (points[at + 1][axis] - points[at][axis]) * (pulse - at));
  const rules = [0.2, 0.4, 0.6, 0.8]
    .map((value) =>
      path(
        Array.from({ length: 68 }, (_, index) => box(-BLEED + index * 30, y(value) - 1, 16, 2)).join(''),
        palette.white,
        'opacity=".24"',
      ),
    )
    .join('');
  const coins = (x, height) =>
    Array.from(
      { length: height },
      (_, index) =>
        ellipse(x + (index % 2) * 3, 846 - index * 15, 47, 14, mix(palette.warm, palette.inks[0], 0.36)) +
        ellipse(
          x + (index % 2) * 3,
          841 - index * 15,
          47,
          14,
          mix(palette.warm, '#ffffff', index === height - 1 ? 0.3 : 0.06),
        ),
    ).join('');
  return [
    { depth: 0, svg: sky(palette, 'chart', { horizon: 700 }) + (palette.night ? stars(random, palette, { t }) : '') },
    { depth: 0.04, svg: sun(palette, disc) },
    {
      depth: 0.1,
      svg:
        group(path(cloudPath(random, 280), palette.white, 'opacity=".3"'), {
          x: wrap(random.range(80, 400) + t * 6, -300, 1900),
          y: 210,
        }) +
        group(path(cloudPath(random, 240), palette.white, 'opacity=".26"'), {
          x: wrap(random.range(1150, 1500) + t * 5, -300, 1900),
          y: 260,
        }),
    },
    {
      depth: 0.2,
      svg: skyline(random, { base: 700, low: 80, high: 300, widths: [40, 80], fill: palette.tone(0.9), shadow: 0.02 }),
    },
    {
      depth: 0.36,
      svg:
        skyline(random, {
          base: 750,
          low: 90,
          high: 270,
          widths: [66, 120],
          peak: 0.1,
          fill: palette.tone(0.7),
          glass: palette.tone(0.9),
          lit: 0.3,
          pane: 8,
          shadow: 0.03,
          t,
        }) + rules,
    },
    {
      depth: 0.5,
      svg:
        rect(-BLEED, floor, SPAN, 260, palette.tone(0.2)) +
        bars +
        sheet(box(-BLEED, floor, SPAN, 12), palette.tone(0.08), { shadow: 0.02 }),
    },
    {
      depth: 0.56,
      svg:
        path(`${tail}${onward}V${floor}H${-BLEED}Z`, palette.white, 'opacity=".1"') +
        line(`${tail}${onward}`, palette.dark, 13, 'opacity=".22" transform="translate(0 9)"') +
        line(`${tail}${onward}`, '#ffffff', 9) +
        points.map(([px, py]) => circle(px, py, 12, '#ffffff') + circle(px, py, 6.5, palette.tone(0.3))).join('') +
        circle(mark[0], mark[1], 30, palette.warm, 'opacity=".28"') +
        circle(mark[0], mark[1], 13, palette.warm),
    },
    { depth: 0.8, svg: coins(600, 4) + coins(712, 7) + coins(830, 5) + coins(956, 9) + coins(1066, 3) },
    {
      depth: 1,
      svg: sheet(`M${-BLEED} 846Q800 ${838 + random.range(-4, 4)} ${WIDTH + BLEED} 846V960H${-BLEED}Z`, palette.dark, {
        shadow: 0.02,
      }),
    },
  ];
}
