import { hostFaults } from './list-hosts.mjs';
import { lifeFaults } from './list-life.mjs';
import { liveFaults } from './list-live.mjs';
import { segmentFaults } from './list-segments.mjs';

const usual = { stream: 'vod', hasBackup: true, pastSec: 0, watchSec: 5, limitSec: 75, withinSec: 26 };

/** Every fault, whole. `withinSec`: so long a viewer may wait for a moving picture. */
export const faults = [...segmentFaults, ...hostFaults, ...liveFaults, ...lifeFaults].map((fault) => ({
  ...usual,
  ...fault,
}));
