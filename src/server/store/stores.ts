import type { Alert } from '../../contract/alert.js';
import type { ChannelConfig } from '../../contract/channel-config.js';
import type { SourceHealth } from '../../contract/source.js';
import type { Story } from '../../contract/story.js';

/** A story with what ingestion knows about it. */
export interface StoredStory {
  readonly story: Story;
  readonly sourceId: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** 1 when new, one more for each changed fetch. */
  readonly revision: number;
}

export interface SavedCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** What one fetch of one source gave. */
export interface FetchedStories {
  readonly sourceId: string;
  readonly stories: readonly Story[];
  readonly retracted?: readonly FetchedRetraction[];
  readonly seenAt: Date;
  /** A story that is no longer in its feed is kept until this long after it was last seen there. */
  readonly keepDays: number;
}

/** A story that its newsroom has withdrawn. */
export interface Retraction {
  readonly storyId: string;
  readonly at: Date;
  /** In the newsroom's words. */
  readonly reason?: string;
}

/** As a feed says it: `at` is missing when it only marks the item. */
export type FetchedRetraction = Omit<Retraction, 'at'> & { readonly at?: Date };

export interface StoryStore {
  /** Adds, updates, withdraws and ages stories in one transaction: after a crash either all of a fetch is there or none. */
  saveFetched(fetched: FetchedStories): Promise<SavedCounts>;
  /** Every story whose time to be kept has not ended, newest first. */
  listCurrent(now: Date): Promise<StoredStory[]>;
  /** What was withdrawn in the last 180 days and has not been published anew. */
  listRetractions(now: Date): Promise<Retraction[]>;
  /** Removes what the lists would no longer give, and counts the stories among it. */
  removeExpired(now: Date): Promise<number>;
  /** Grows with every change of content, also when another process made it. */
  contentVersion(): Promise<number>;
}

/** What only ingestion asks of the stories. */
export interface StoryArchive extends StoryStore {
  /** Stories of sources that the channel no longer has are from now on like those that left their feed. */
  releaseOthers(sourceIds: readonly string[]): Promise<void>;
}

/** What a conditional request needs from the last good answer. */
export interface FetchState {
  readonly etag?: string;
  readonly lastModified?: string;
  /** How that answer was read. Read otherwise now, the feed is asked for whole. */
  readonly readAs?: string;
  /** What the feed said then of how often to ask. */
  readonly ttlSec?: number;
  readonly lastSuccessAt?: Date;
  readonly nextFetchAt?: Date;
  readonly failureCount: number;
}

export interface FetchSuccess {
  readonly at: Date;
  readonly nextFetchAt: Date;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly readAs?: string;
  readonly ttlSec?: number | undefined;
  /** In words, what operators should know though all went well. */
  readonly notices?: readonly string[];
  /** Missing when the feed had not changed. */
  readonly items?: {
    readonly itemsIn: number;
    readonly kept: number;
    readonly dropped: number;
    readonly faults: readonly string[];
    readonly newestItemAt?: Date;
  };
}

export interface FetchFailure {
  readonly at: Date;
  readonly nextFetchAt: Date;
  /** In words, for operators. */
  readonly error: string;
}

export interface SourceStore {
  fetchState(sourceId: string): Promise<FetchState>;
  recordSuccess(sourceId: string, success: FetchSuccess): Promise<void>;
  recordFailure(sourceId: string, failure: FetchFailure): Promise<void>;
  health(): Promise<SourceHealth[]>;
}

/** Where an edition came from: the channel file of a running server, an import, the demo. */
export type EditionOrigin = 'file' | 'import' | 'demo';

/** One published, immutable version of the channel configuration. */
export interface Edition {
  readonly id: string;
  readonly publishedAt: Date;
  readonly origin: EditionOrigin;
  readonly config: ChannelConfig;
}

/** What was published last, with that origin or with any. */
export interface CurrentEdition {
  current(origin?: EditionOrigin): Promise<Edition | undefined>;
}

export interface EditionStore extends CurrentEdition {
  /** Publishing what is already current with that origin gives the current edition again. */
  publish(config: ChannelConfig, how: { readonly at: Date; readonly origin: EditionOrigin }): Promise<Edition>;
  find(id: string): Promise<Edition | undefined>;
  /** Newest first. */
  list(limit: number): Promise<Edition[]>;
}

export interface AlertStore {
  add(alert: Alert): Promise<void>;
  /** False when there is no such alert in force. */
  withdraw(id: string, at: Date): Promise<boolean>;
  /** Neither over nor withdrawn, newest first. */
  listCurrent(now: Date): Promise<Alert[]>;
}

/** A programme as a document told it. */
export interface KeptProgramme {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly description?: string;
  readonly pictureUrl?: string;
}

export interface KeptSchedule {
  /** When its document was last had, changed or not. */
  readonly readAt: Date;
  readonly programmes: readonly KeptProgramme[];
}

/** The last good reading of each schedule that is fetched. */
export interface ScheduleStore {
  find(key: string): Promise<KeptSchedule | undefined>;
  save(key: string, schedule: KeptSchedule): Promise<void>;
  /** Forgets the schedules that the channel no longer has. */
  keepOnly(keys: readonly string[]): Promise<void>;
}

export interface Stores {
  readonly stories: StoryStore;
  readonly sources: SourceStore;
  readonly editions: EditionStore;
  readonly alerts: AlertStore;
  close(): Promise<void>;
}

/** The stores over a real database. */
export interface OpenStores extends Stores {
  readonly schedules: ScheduleStore;
  readonly stories: StoryArchive;
}
