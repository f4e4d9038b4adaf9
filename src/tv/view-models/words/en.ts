import { enAutomatic } from './en-automatic.js';
import { enCatchUp } from './en-catch-up.js';
import { enGuide } from './en-guide.js';
import { enListen } from './en-listen.js';
import { enLive } from './en-live.js';
import { enMyNews } from './en-my-news.js';
import { enOptions } from './en-options.js';
import { enPlayer } from './en-player.js';
import { enSearch } from './en-search.js';
import { enSettings } from './en-settings.js';
import { enStart } from './en-start.js';
import { enStory } from './en-story.js';

/** Everything the TV app says, in English. `{name}` is filled in. A language is another object with these keys. */
export const en = {
  ...enStart,
  ...enStory,
  ...enAutomatic,
  ...enListen,
  ...enCatchUp,
  ...enPlayer,
  ...enGuide,
  ...enLive,
  ...enMyNews,
  ...enOptions,
  ...enSearch,
  ...enSettings,
} as const;
