import type { CurrentEdition } from '../store/stores.js';

/** Which editions a server serves: those of its channel file; without one, what was imported; before any import, the demo. */
export const editionsInUse = (editions: CurrentEdition, hasChannelFile: boolean): CurrentEdition => ({
  current: async () =>
    hasChannelFile
      ? editions.current('file')
      : ((await editions.current('import')) ?? (await editions.current('demo'))),
});
