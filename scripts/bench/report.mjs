import { median, spread } from './statistics.mjs';

const columns = ['figure', 'target', 'median', 'min - max', 'met', 'bare app, server or parser'];

/** Rows of a figure for people: a miss is printed as plainly as a hit. */
export function formatTable(rows) {
  const lines = [columns, ...rows.map(cells)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const format = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [format(columns), rule, ...lines.slice(1).map(format)].join('\n');
}

/** Every single value, for machines. */
export const toJson = (rows) => rows.map((row) => ({ ...row, median: median(row.values), isMet: isMet(row) }));

function cells(row) {
  const { min, max } = spread(row.values);
  const middle = withUnit(median(row.values), row.unit);
  const range = row.values.length > 1 ? `${round(min)} - ${round(max)}` : '';
  const bare = row.bare ? withUnit(median(row.bare), row.unit) : '';
  return [row.figure, target(row), middle, range, { true: 'yes', false: 'NO' }[isMet(row)] ?? '', bare];
}

function isMet({ atMost, atLeast, values }) {
  if (atMost !== undefined) return median(values) <= atMost;
  return atLeast === undefined ? undefined : median(values) >= atLeast;
}

function target({ atMost, atLeast, unit }) {
  if (atMost !== undefined) return `<= ${withUnit(atMost, unit)}`;
  return atLeast === undefined ? '' : `>= ${withUnit(atLeast, unit)}`;
}

const withUnit = (value, unit) => `${round(value)} ${unit}`.trim();
const round = (value) => String(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2)));
