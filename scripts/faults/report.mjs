const columns = [
  'fault',
  'what happened',
  'expected',
  'came out',
  'no moving picture',
  'fatal error to picture',
  'the viewer saw',
  'hls.js alone',
];

export function formatTable(results) {
  const lines = [columns, ...results.map(cells)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const format = (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [format(columns), rule, ...lines.slice(1).map(format)].join('\n');
}

function cells({ fault, ours, bare }) {
  return [
    fault.name,
    fault.words,
    expected(fault),
    ours.isGood ? 'as promised' : `NOT: ${[ours.ends, ...ours.broken.map((words) => `not: ${words}`)].join(', ')}`,
    fault.isLeft ? '' : `${ours.stillSec} s`,
    ours.afterFatalSec === undefined ? '' : `${ours.afterFatalSec} s`,
    story(ours),
    bare ? `${bare.ends}, ${bare.stillSec} s` : '',
  ];
}

function expected({ isLeft, endsInProblem, endsInEnd, withinSec }) {
  if (isLeft) return 'silence, nothing loads';
  if (endsInProblem) return 'a problem with a way out';
  return endsInEnd ? 'the end' : `plays within ${withinSec} s`;
}

/** In words: from where it plays, and what stood on screen. */
function story({ ends, host, sawProblem, startSec }) {
  const start = startSec === undefined ? 'never a picture' : `a picture after ${startSec} s`;
  const end = {
    plays: `playing from the ${host}`,
    ended: 'the end of the video',
    problem: 'a problem, Try again',
    'stands still': 'a still picture',
    left: 'where it was opened',
  }[ends];
  return [start, ...(sawProblem && ends !== 'problem' ? ['a problem for a while'] : []), end].join(', then ');
}

export function formatSum(results) {
  const good = results.filter(({ ours }) => ours.isGood).length;
  const playing = results.filter(({ bare }) => bare?.isPlaying).length;
  const ofOurs = results.filter(({ ours }) => ours.isPlaying).length;
  const baseline = results.some(({ bare }) => bare)
    ? ` hls.js alone ends in playing in ${playing}, the player in ${ofOurs}.`
    : '';
  return `${good} of ${results.length} as promised.${baseline}`;
}
