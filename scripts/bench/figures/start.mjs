import { showFirstRail } from '../show-first-rail.mjs';

/** From navigation to the first rail, the TV app and the bare app in turn; the figure is the ratio of each pair. */
export async function start({ chromium, app, bare, runs, progress }) {
  const times = { app: [], bare: [] };
  const headlines = { app: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of [app, bare]) {
      progress(`start, ${contestant.name}, ${run + 1} of ${runs}`);
      const { tv, firstRailAt, headlineAt } = await showFirstRail(chromium, contestant);
      await tv.close();
      times[contestant.name].push(firstRailAt);
      headlines[contestant.name].push(headlineAt);
    }
  }
  return [
    {
      figure: 'start to first rail painted, ratio to bare',
      unit: '×',
      atMost: 1.15,
      values: times.app.map((ms, run) => ms / times.bare[run]),
    },
    { figure: 'start to first rail painted', unit: 'ms', values: times.app, bare: times.bare },
    { figure: 'start to first headline painted', unit: 'ms', values: headlines.app, bare: headlines.bare },
  ];
}
