import type { RailLayout } from '../../contract/rail.js';
import type { RailGeometry } from '../../viewer/rail-window.js';
import { card, cardLayouts, content, stage } from '../theme/layout.js';
import { following } from '../theme/look.js';
import { HeadlineCard } from './HeadlineCard.js';
import { LiveCard } from './LiveCard.js';
import { PictureCard, VideoCard } from './PictureCard.js';
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

const geometryOf = (w: number): RailGeometry => ({
  step: w + card.gap,
  cardWidth: w,
  width: content.right - content.x,
  drawnWidth: stage.w - content.x,
});

const geometries = following(() => ({
  hero: geometryOf(cardLayouts.hero.w),
  landscape: geometryOf(cardLayouts.landscape.w),
  video: geometryOf(cardLayouts.video.w),
  live: geometryOf(cardLayouts.live.w),
  headline: geometryOf(cardLayouts.headline.w),
  section: geometryOf(cardLayouts.section.w),
})) satisfies Record<RailLayout, RailGeometry>;

export const railGeometry = (layout: RailLayout): RailGeometry => geometries[layout];
