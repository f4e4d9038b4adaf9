import { isAttached, type PlaybackFault, type Transport } from './transport-state.js';

/** How well one video played, in the words that operators measure by. */
export interface PlaybackQuality {
  readonly openedMs: number;
  /** From opening to the first picture; undefined: none came. */
  readonly startMs: number | undefined;
  readonly playedMs: number;
  readonly stalls: number;
  readonly stalledMs: number;
  readonly failovers: number;
  readonly faults: readonly PlaybackFault[];
}

export const freshQuality = (nowMs: number): PlaybackQuality => ({
  openedMs: nowMs,
  startMs: undefined,
  playedMs: 0,
  stalls: 0,
  stalledMs: 0,
  failovers: 0,
  faults: [],
});

const mostFaults = 10;

/** Adds what one step of the transport tells. A seek that takes its time is no stall. */
export function noteQuality(
  quality: PlaybackQuality,
  before: Transport,
  after: Transport,
  nowMs: number,
): PlaybackQuality {
  const hasStarted = quality.startMs === undefined && after.status === 'playing';
  const changed = before.status !== after.status;
  const lastedMs = changed ? Math.max(0, nowMs - before.sinceMs) : 0;
  const fault = faultOf(before, after);
  return {
    ...quality,
    startMs: hasStarted ? nowMs - quality.openedMs : quality.startMs,
    playedMs: quality.playedMs + (before.status === 'playing' ? lastedMs : 0),
    stalls: quality.stalls + (changed && after.status === 'buffering' ? 1 : 0),
    stalledMs: quality.stalledMs + (before.status === 'buffering' ? lastedMs : 0),
    failovers: quality.failovers + (hasMovedOn(before, after) ? 1 : 0),
    faults: fault ? [...quality.faults, fault].slice(-mostFaults) : quality.faults,
  };
}

const hasMovedOn = (before: Transport, after: Transport): boolean =>
  isAttached(before) && isAttached(after) && before.roster.current !== after.roster.current;

function faultOf(before: Transport, after: Transport): PlaybackFault | undefined {
  if (hasMovedOn(before, after)) return after.lastFault;
  if (after.fault && after.fault !== before.fault) return after.fault;
  return after.trouble && after.trouble.sinceMs !== before.trouble?.sinceMs ? after.trouble.fault : undefined;
}

/** The one message that goes out when a video is left: no name, no address, no story but its own id. */
export interface QualityReport extends Omit<PlaybackQuality, 'openedMs'> {
  readonly contentId: string;
  readonly isLive: boolean;
}

export function toReport(quality: PlaybackQuality, contentId: string, isLive: boolean): QualityReport {
  const { openedMs: _, ...facts } = quality;
  return { contentId, isLive, ...facts };
}
