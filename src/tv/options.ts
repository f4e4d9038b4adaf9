import type Lightning from '@lightningjs/core';
import type { Card } from '../contract/page.js';
import type { ServedStory } from '../contract/story.js';
import type { PlayQueue } from '../viewer/play-queue.js';
import type { OptionsDesk, OptionsDeskHost, OptionsWorld } from './options-desk.js';
import type { Later } from './routes.js';
import type { SpeechDesk } from './speech/speech-desk.js';
import type { OptionsSheet } from './widgets/OptionsSheet.js';

export interface OptionsHost extends Omit<OptionsDeskHost, 'holder'> {
  holder(): Lightning.Element;
  /** What has the focus and could have options. */
  subject(): Card | undefined;
  /** The videos that it is one of. */
  queue(): PlayQueue | undefined;
}

export interface OptionsSurroundings extends Omit<OptionsWorld, 'canRead'> {
  loadLater(): Promise<Later | undefined>;
  speech(later: Later): SpeechDesk;
}

/** The options of what has the focus. What draws them is fetched when it is first asked for. */
export class Options {
  private desk: OptionsDesk | undefined;
  private view: 'options' | 'phone' = 'options';

  constructor(
    private readonly world: OptionsSurroundings,
    private readonly host: OptionsHost,
  ) {}

  /** What is open and has the focus. */
  get sheet(): OptionsSheet | undefined {
    return this.desk?.isOpen ? this.desk.sheet : undefined;
  }

  /** False where nothing has the focus that could have options. */
  show(view: 'options' | 'phone'): boolean {
    const card = this.host.subject();
    if (card) void this.open(card, view);
    return card !== undefined;
  }

  close(): void {
    this.desk?.close();
  }

  /** The sheet is made anew, in the look and the words of now; the same is open again afterwards. */
  redress(): void {
    const wasOpen = this.sheet !== undefined;
    this.close();
    this.desk = undefined;
    if (wasOpen) this.show(this.view);
  }

  private async open(card: Card, view: 'options' | 'phone') {
    const later = await this.world.loadLater();
    // The viewer may have gone on meanwhile.
    if (!later || this.host.subject()?.id !== card.id) return;
    const canRead = (story: ServedStory) => this.world.speech(later).engineFor(story) !== undefined;
    this.desk ??= later.openOptionsDesk({ ...this.world, canRead }, { ...this.host, holder: this.host.holder() });
    this.view = view;
    this.desk.open(card, view, this.host.queue());
  }
}
