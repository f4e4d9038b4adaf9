import type * as z from 'zod/mini';
import type { Result } from '../../contract/result.js';
import type { Story } from '../../contract/story.js';
import type { Probe } from '../bytes/probe.js';
import type { FaultLog } from '../fault-log.js';
import type { FeedError } from '../feed-error.js';
import type { FormatName } from '../feed-reading.js';
import type { RawItem } from '../mapping/raw-item.js';
import type { ResolveUrl } from '../resolve-url.js';

/** A story as a format finds it, before it has an id and is checked. */
export interface StoryDraft extends Omit<z.input<typeof Story>, 'id' | 'headline' | 'direction'> {
  readonly headline?: string | undefined;
  readonly guid?: string | undefined;
  /** How faults name the item. */
  readonly label: string;
  /** Where the item begins in the document, from 1, where that is known. */
  readonly line?: number;
  /** All that the item says, for items that nothing else tells apart. */
  readonly fingerprint?: string | undefined;
  /** Of an item that only its video makes a story: what to say when there is none, for then it is dropped. */
  readonly needsVideo?: NeededVideo;
}

export interface NeededVideo {
  /** Where it should be. */
  readonly field: string;
  /** In words, when more is known than that there is none. */
  readonly reason?: string;
}

/** A draft after the check against the contract. What tells its story from the others decides the story's id, which is still to come. */
export interface CheckedDraft extends Pick<StoryDraft, 'label' | 'line' | 'guid' | 'fingerprint'> {
  /** Missing when the item gives none; a fault says why. */
  readonly story?: Story;
}

/** An item that the feed says is withdrawn. */
export interface DraftRetraction {
  readonly guid: string;
  readonly at?: string;
  readonly reason?: string;
}

/** A rail as the feed arranges it. Places count in `drafts`, from 0. */
export interface DraftRail {
  readonly title: string;
  readonly places: readonly number[];
}

export interface FormatReading {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly ttlSec?: number | undefined;
  /** Something that is the feed's own: its link, else its name. */
  readonly feedKey?: string | undefined;
  readonly itemCount: number;
  readonly drafts: readonly CheckedDraft[];
  readonly rails?: readonly DraftRail[];
  readonly retracted?: readonly DraftRetraction[];
}

export interface FormatContext {
  readonly url: string;
  /** What relative addresses are relative to; '' when unknown. */
  readonly baseUrl: string;
  /** What they are relative to when the feed does not name its own site either; '' when nothing is. */
  readonly assumedBaseUrl: string;
  readonly resolve: ResolveUrl;
  readonly log: FaultLog;
  /** A draft as the operator's field map and the contract leave it. Every format gives its drafts through it, one by one, so that only what is kept of them fills the memory. */
  checked(draft: StoryDraft, item?: () => RawItem, resolve?: ResolveUrl): CheckedDraft;
}

/** One feed format: lenient with items, strict with documents. Ids, direction and the check against the contract are not its business. */
export interface FeedFormat {
  readonly name: FormatName;
  accepts(probe: Probe): boolean;
  /** The site that a feed names as its own: relative addresses are relative to it when nobody knows where the feed was. */
  siteOf?(probe: Probe): string | undefined;
  read(probe: Probe, context: FormatContext): Result<FormatReading, FeedError>;
}
