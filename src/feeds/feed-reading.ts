import type { FieldMap } from '../contract/source.js';
import type { Story } from '../contract/story.js';

export type FormatName =
  | 'rss'
  | 'mediaRss'
  | 'podcast'
  | 'rdf'
  | 'atom'
  | 'youTube'
  | 'roku'
  | 'jsonFeed'
  | 'wordPress'
  | 'jwPlaylist'
  | 'm3u'
  | 'hls'
  | 'mediaFile'
  | 'json';

/** A feed as it came, with what is known about where it came from. */
export interface FeedDocument {
  readonly url: string;
  /** What relative addresses are relative to: an absolute address, a path of the serving host, or '' when unknown. */
  readonly baseUrl: string;
  /** What stands in where the base is unknown and the feed does not name its own site either. */
  readonly assumedBaseUrl?: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
  /** Where the operator says that fields are. */
  readonly map?: FieldMap;
  /** Faults name their lines also where finding them takes longer than reading. */
  readonly withLines?: boolean;
}

/** An item that its newsroom has withdrawn: it gives no story, and takes away the one it gave. */
export interface RetractedItem {
  /** The id that its story has or had (`storyId`). */
  readonly id: string;
  /** ISO 8601, where the feed says since when. */
  readonly at?: string;
  /** Plain text, as viewers may read it. */
  readonly reason?: string;
}

export interface FeedReading {
  readonly format: FormatName;
  readonly title?: string;
  readonly language?: string;
  /** How long the feed says that it need not be fetched again. */
  readonly ttlSec?: number;
  /** Items in the document, also those that gave no story. */
  readonly itemCount: number;
  /** In the order of the feed. */
  readonly stories: readonly Story[];
  readonly retracted?: readonly RetractedItem[];
  /** Rails that the feed itself arranges, as Roku's categories do; missing when it arranges none. */
  readonly rails?: readonly FeedRail[];
  readonly faults: readonly Fault[];
}

export interface FeedRail {
  readonly title: string;
  readonly storyIds: readonly string[];
}

export type FaultSeverity = 'info' | 'warning' | 'error';

export type FaultCode =
  | 'charset'
  | 'notAnItem'
  | 'notAList'
  | 'noHeadline'
  | 'badDate'
  | 'badAddress'
  | 'badDuration'
  | 'noPlayableVideo'
  | 'needsHeaders'
  | 'notPublished'
  | 'damaged'
  | 'preamble'
  | 'entityDeclarations'
  | 'overfull'
  | 'notPlayable'
  | 'noSuchPath'
  | 'bodyCut'
  | 'repeatedId'
  | 'duplicate'
  | 'invalidStory';

/** Something wrong with a feed that did not cost us all of it. An `error` cost an item. */
export interface Fault {
  readonly severity: FaultSeverity;
  readonly code: FaultCode;
  /** Place in the feed and name: `3 (storm-warning)`. Missing when the fault is the feed's. */
  readonly item?: string;
  readonly field?: string;
  /** Line of the document, from 1, where it is known. */
  readonly line?: number;
  /** In words, for operators. */
  readonly message: string;
}
