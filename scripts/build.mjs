import { setUp } from './lib/set-up.mjs';

await setUp();
const { buildTv } = await import('./lib/build-tv.mjs');
const { buildServer } = await import('./lib/build-server.mjs');
await buildServer({ force: true });
await buildTv({ force: true });
