import type { Channel } from '../../contract/channel.js';
import type { PageConfig } from '../../contract/channel-config.js';
import type { Story } from '../../contract/story.js';
import type { Edition } from '../store/stores.js';

/** The edition as a TV downloads it: no sources, no rules. */
export const toChannel = ({ id, config }: Edition, pages: readonly PageConfig[], live: readonly Story[]): Channel => ({
  name: config.name,
  editionId: id,
  languages: config.languages,
  timeZone: config.timeZone,
  branding: config.branding,
  pages: pages.map(({ id, title, usualTitle, icon, inNavigation }) => ({ id, title, usualTitle, icon, inNavigation })),
  liveStreams: live.map((story) => ({ storyId: story.id, title: story.headline })),
  mirrors: config.mirrors,
  livePreview: config.livePreview,
  poll: config.poll,
});
