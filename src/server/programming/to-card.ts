import type { PageConfig } from '../../contract/channel-config.js';
import type { SourcePicture } from '../../contract/media.js';
import type { Card } from '../../contract/page.js';
import type { RailLayout } from '../../contract/rail.js';
import type { IndexedStory } from './indexed-story.js';
import { videosAt } from './is-shown.js';
import { toPicture } from './picture-keys.js';

/** A story as a rail of this layout shows it. */
export function toCard(item: IndexedStory, layout: RailLayout, now: Date): Card {
  const { story, copies, revision, thread } = item;
  const videos = videosAt(story, now);
  // An article that another source gives as a film plays at once where films are shown.
  const isFilm = layout === 'video' && videos.length > 0 && copies.some((copy) => copy.story.kind === 'video');
  const [first] = videos;
  return {
    id: story.id,
    kind: isFilm ? 'video' : story.kind,
    headline: story.headline,
    summary: layout === 'hero' && story.summary ? story.summary : undefined,
    section: story.sectionPath.at(-1),
    picture: story.picture && toPicture(story.picture),
    publishedAt: story.publishedAt,
    durationSec: first && !first.isLive ? first.durationSec : undefined,
    hasVideo: videos.length > 0,
    isCorrected: story.corrections.length > 0,
    revision,
    threadId: thread?.id,
    threadAt: thread && new Date(thread.items[0]!.time).toISOString(),
    language: story.language,
    direction: story.direction,
  };
}

/** A tile that opens a page. */
export const toPageCard = ({ id, title }: PageConfig, picture: SourcePicture | undefined): Card => ({
  id,
  kind: 'page',
  headline: title,
  section: title,
  picture: picture && toPicture(picture),
  hasVideo: false,
  isCorrected: false,
  revision: 1,
  direction: 'ltr',
});
