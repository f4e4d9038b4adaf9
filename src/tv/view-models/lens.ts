import type { Card } from '../../contract/page.js';
import type { StoryProgress } from '../../viewer/library-lists.js';
import type { StoryNews } from '../../viewer/story-news.js';
import type { Brand } from './brand.js';
import type { LiveLines } from './live-lines.js';
import type { PictureLook } from './picture-model.js';
import type { Words } from './words/words.js';

/** Through what every model is made: the channel's look, the viewer's language, the clock. */
export interface Lens {
  readonly look: PictureLook;
  readonly brand: Brand;
  readonly words: Words;
  readonly locale: string;
  now(): number;
  /** How far the viewer is with a story; undefined when they have not begun it. */
  progressOf(storyId: string): StoryProgress | undefined;
  /** What is new to the viewer about a story that they follow. */
  newsOf?(card: Card): StoryNews | undefined;
  /** What is on a live stream, once that is known. */
  onAir?(storyId: string): LiveLines | undefined;
}
