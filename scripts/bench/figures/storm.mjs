import { runStorm } from '../run-storm.mjs';

const MB = 1_000_000;

/** One storm of keys gives script, heap, textures and frames; the TV app and the bare app in turn. */
export async function storm({ chromium, app, bare, runs, progress }) {
  const results = { app: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const contestant of [app, bare]) {
      progress(`storm of keys, ${contestant.name}, ${run + 1} of ${runs}`);
      results[contestant.name].push(await runStorm(chromium, contestant));
    }
  }
  const both = (take) => ({ values: results.app.map(take), bare: results.bare.map(take) });
  return [
    { figure: 'script per key in the storm', unit: 'ms', atMost: 14, ...both(({ scriptMs }) => scriptMs) },
    { figure: 'script per key, processor time', unit: 'ms', ...both(({ cpuMs }) => cpuMs) },
    { figure: 'frames drawn per key', unit: '', ...both(({ frames }) => frames) },
    { figure: 'key to next drawn frame in the storm, p95', unit: 'ms', ...both(({ drawnMs }) => drawnMs) },
    { figure: 'JS heap after the storm', unit: 'MB', atMost: 8, ...both(({ heapBytes }) => heapBytes / MB) },
    {
      figure: 'texture memory, peak in the storm',
      unit: 'MB',
      atMost: 48,
      ...both(({ textureBytes }) => textureBytes / MB),
    },
    { figure: 'frames drawn in 5 s at rest', unit: '', atMost: 0, ...both(({ restFrames }) => restFrames) },
  ];
}
