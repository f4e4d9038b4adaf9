import type { RailLayout } from '../../contract/rail.js';
import type { RailGeometry } from '../../viewer/rail-window.js';
import { card, cardLayouts, content, stage } from '../theme/layout.js';
import { HeadlineCard } from './HeadlineCard.js';
import { LiveCard, PictureCard, VideoCard } from './PictureCard.js';
import { SectionTile } from './SectionTile.js';

/** Which component draws the cards of a layout. */
export const cardKinds = {
  hero: PictureCard,
  landscape: PictureCard,
  video: VideoCard,
  live: LiveCard,
  headline: HeadlineCard,
  section: SectionTile,
} as const satisfies Record<RailLayout, unknown>;

export const railGeometry = (layout: RailLayout): RailGeometry => ({
  step: cardLayouts[layout].w + card.gap,
  cardWidth: cardLayouts[layout].w,
  width: content.right - content.x,
  drawnWidth: stage.w - content.x,
});
