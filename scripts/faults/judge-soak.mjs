// When a figure is flat. The first fifth of the looks is left out: caches, pools and the viewer's history fill up then, and are bounded. Of the rest,
// the median of the second half may be above that of the first by a twentieth, and by what one single look can differ from the next. Medians, because
// one look may fall on a collection or a refresh; halves and not ends, because a leak is what goes on. A session that is kept costs over a megabyte,
// five nodes or a dozen listeners: with a hundred sessions in a few minutes it cannot hide in that.
import { median } from '../bench/statistics.mjs';

const warmUp = 0.2;
const mostGrowth = 1.05;
const whole = (count) => String(Math.floor(count));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

export const soakFigures = [
  { name: 'heap', of: ({ heapBytes }) => heapBytes, spare: 500_000, format: megabytes },
  { name: 'textures', of: ({ textureBytes }) => textureBytes, spare: 1_000_000, format: megabytes },
  { name: 'DOM nodes', of: ({ nodes }) => nodes, spare: 15, format: whole },
  { name: 'listeners', of: ({ listeners }) => listeners, spare: 10, format: whole },
  { name: 'workers', of: ({ workers }) => workers, spare: 0, format: whole },
  { name: 'media elements in use', of: ({ elements }) => elements, spare: 0, format: whole },
].map((figure) => ({ ...figure, show: (seen) => figure.format(figure.of(seen)) }));

export function judgeSoak(looks, { mostElements, errors }) {
  const warm = looks.slice(Math.ceil(looks.length * warmUp));
  const middle = Math.floor(warm.length / 2);
  const rows = soakFigures.map(({ name, of, spare, format }) => {
    const [first, second] = [warm.slice(0, middle), warm.slice(middle)].map((half) => median(half.map(of)));
    const isFlat = second <= first * mostGrowth + spare;
    return { name, first: format(first), second: format(second), most: format(first * mostGrowth + spare), isFlat };
  });
  const isOne = mostElements <= 1;
  return { rows, mostElements, isFlat: isOne && errors.length === 0 && rows.every((row) => row.isFlat) };
}

export function formatSoak({ seed, looks, rows, mostElements, errors, isFlat }) {
  const { minutes, opened, seeks, menus, left } = looks[looks.length - 1];
  const columns = ['figure', 'first half', 'second half', 'at most', 'flat'];
  const lines = [columns, ...rows.map((row) => [row.name, row.first, row.second, row.most, row.isFlat ? 'yes' : 'NO'])];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const format = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [
    `${minutes.toFixed(1)} minutes, seed ${seed}: ${opened} videos opened, ${seeks} seeks, ${menus} menus, ${left} times left.`,
    [format(columns), rule, ...lines.slice(1).map(format)].join('\n'),
    `Media elements in use at once: ${mostElements}. Errors of the page: ${errors.length}${errors.length > 0 ? ` (${errors[0]})` : ''}.`,
    isFlat ? 'Flat.' : 'NOT flat.',
  ].join('\n\n');
}
