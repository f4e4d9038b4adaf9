const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0`;
const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;

export interface IconShape {
  readonly line?: string;
  readonly fill?: string;
}

/** Our own drawings, on a 40 x 40 grid, as SVG path data. */
export const icons = {
  home: { line: 'M4 18 20 5l16 13M8 16v18h24V16' },
  live: { line: `${circle(20, 20, 5)}M10 10a14 14 0 0 0 0 20M30 10a14 14 0 0 1 0 20` },
  sections: { line: 'M5 9h30M5 20h30M5 31h20' },
  section: { line: `${box(5, 8, 30, 24, 4)}M11 16h18M11 24h10` },
  video: { line: `${box(4, 8, 32, 24, 4)}M17 15l8 5-8 5z` },
  search: { line: `${circle(17, 17, 11)}M26 26l9 9` },
  erase: { line: 'M14 9h21v22H14L4 20zM19 15l10 10M29 15 19 25' },
  save: { line: 'M11 5h18v30l-9-8-9 8z' },
  saved: { line: 'M11 5h18v30l-9-8-9 8z', fill: 'M11 5h18v30l-9-8-9 8z' },
  gear: {
    line: `${circle(20, 20, 6)}M20 4v6M20 30v6M4 20h6M30 20h6M9 9l4 4M27 27l4 4M31 9l-4 4M13 27l-4 4`,
  },
  play: { fill: 'M12 7l20 13-20 13z', line: 'M12 7l20 13-20 13z' },
  pause: { fill: 'M11 8h6v24h-6zM23 8h6v24h-6z' },
  listen: { line: 'M6 16v8h7l9 8V8l-9 8zM28 14a9 9 0 0 1 0 12M33 9a16 16 0 0 1 0 22' },
  phone: { line: `${box(11, 4, 18, 32, 3)}M18 31h4` },
  previous: { line: 'M30 8 14 20l16 12zM9 8v24', fill: 'M30 8 14 20l16 12z' },
  next: { line: 'M10 8l16 12-16 12zM31 8v24', fill: 'M10 8l16 12-16 12z' },
  replay: { line: 'M9 13a14 14 0 1 1-3 8M9 5v9h9' },
  captions: { line: `${box(4, 9, 32, 22, 4)}M17 17a4 4 0 1 0 0 6M29 17a4 4 0 1 0 0 6` },
  liveDot: { fill: circle(20, 20, 6) },
  story: { line: `${box(7, 5, 26, 30, 3)}M13 13h14M13 20h14M13 27h8` },
  left: { line: 'M25 8 13 20l12 12' },
  right: { line: 'M15 8l12 12-12 12' },
  retry: { line: 'M31 13a14 14 0 1 0 3 8M31 5v9h-9' },
  offline: { line: 'M6 15a22 22 0 0 1 28 0M11 22a14 14 0 0 1 18 0M16 29a6 6 0 0 1 8 0M6 6l28 30' },
  check: { line: 'M8 21l8 8 16-18' },
  notice: { line: `${circle(20, 20, 15)}M20 12v10M20 27v1` },
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof icons;

/** Those of lines, and of going on or back, are the other way round where lines run from the right; those of media stay. */
export const isTurned = (name: IconName): boolean => /^(left|right|sections?|story|erase)$/.test(name);
