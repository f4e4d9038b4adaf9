import type { Fault } from '../feed-reading.js';

/** A schedule as it came, with what is known about where it came from. */
export interface ScheduleDocument {
  readonly url: string;
  /** What addresses of pictures are relative to: an absolute address, or '' when unknown. */
  readonly baseUrl: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
  /** Which channel of the document. Without it, the only one. */
  readonly channelId?: string;
  /** BCP 47. Where a title comes in several languages, this one is taken. */
  readonly language?: string;
}

/** A programme as a document tells it. Its end may be missing. */
export interface ReadProgramme {
  readonly title: string;
  /** ISO 8601 in UTC, as the end. */
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly description?: string;
  readonly pictureUrl?: string;
}

export interface ScheduleReading {
  /** In the order of the document. */
  readonly programmes: readonly ReadProgramme[];
  /** Of this channel, also those that were dropped. */
  readonly itemCount: number;
  readonly faults: readonly Fault[];
}

/** More than a year of a busy channel. */
export const maxProgrammes = 20_000;
