import { clampToRange, type SeekableRange } from './live-edge.js';

/** Seconds of video for each second of time; every press of the same key takes the next. */
export const scanSpeeds = [8, 16, 32, 64] as const;

/** Going through a video at speed: the picture stands, the knob and its preview move. */
export interface Scan {
  readonly direction: -1 | 1;
  readonly step: number;
  readonly fromPosition: number;
  readonly fromMs: number;
}

export interface ScanMoment {
  readonly position: number;
  readonly range: SeekableRange;
  readonly nowMs: number;
}

/** A press of fast forward or rewind; the other way starts at the slowest speed again. */
export function pressScan(scan: Scan | undefined, direction: -1 | 1, moment: ScanMoment): Scan {
  const isSame = scan?.direction === direction;
  return {
    direction,
    step: isSame ? Math.min(scan.step + 1, scanSpeeds.length - 1) : 0,
    fromPosition: scan ? scanPosition(scan, moment) : moment.position,
    fromMs: moment.nowMs,
  };
}

export function scanPosition(scan: Scan, { range, nowMs }: Omit<ScanMoment, 'position'>): number {
  const movedSec = (scan.direction * scanSpeed(scan) * (nowMs - scan.fromMs)) / 1000;
  return clampToRange(scan.fromPosition + movedSec, range);
}

export const scanSpeed = ({ step }: Scan): number => scanSpeeds[step] ?? scanSpeeds[0];
