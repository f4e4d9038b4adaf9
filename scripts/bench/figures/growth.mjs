import { makeChannel } from '../../../test/bench/make-channel.mjs';
import { tvApp } from '../contestants.mjs';
import { runStorm } from '../run-storm.mjs';
import { servePictures } from '../serve-pictures.mjs';
import { startServer, temporaryFolder } from '../start-server.mjs';

const MB = 1_000_000;
const sizes = { small: { rails: 10, items: 20 }, large: { rails: 200, items: 100 } };

/** What twenty thousand stories cost a TV more than two hundred. */
export async function growth({ chromium, runs, progress }) {
  const pictures = await servePictures();
  const heaps = { small: [], large: [] };
  const textures = { small: [], large: [] };
  const servers = {};
  for (const [size, { rails, items }] of Object.entries(sizes)) {
    progress(`taking in a channel of ${rails} rails of ${items}`);
    const channel = await makeChannel({ folder: temporaryFolder(size), rails, items, pictures });
    servers[size] = await startServer({ channel, railTotal: rails });
  }
  for (let run = 0; run < runs; run += 1) {
    for (const size of Object.keys(sizes)) {
      progress(`heap with the ${size} channel, ${run + 1} of ${runs}`);
      const result = await runStorm(chromium, tvApp(servers[size].url), { watchesRest: false });
      heaps[size].push(result.heapBytes / MB);
      textures[size].push(result.textureBytes / MB);
    }
  }
  await Promise.all(Object.values(servers).map(({ stop }) => stop()));
  return [
    {
      figure: 'heap growth, 10 rails × 20 to 200 × 100',
      unit: 'MB',
      atMost: 2,
      values: heaps.large.map((large, run) => large - heaps.small[run]),
    },
    { figure: 'JS heap after the storm, 10 × 20', unit: 'MB', values: heaps.small },
    { figure: 'JS heap after the storm, 200 × 100', unit: 'MB', values: heaps.large },
    { figure: 'texture memory, peak, 200 × 100', unit: 'MB', values: textures.large },
  ];
}
