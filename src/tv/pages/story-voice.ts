import { followReading } from '../../viewer/follow-reading.js';
import type { Narration } from '../../viewer/narration.js';
import { type Script, secondsFrom } from '../../viewer/reading-script.js';
import { rememberMeasures } from '../components/story/column-writer.js';
import { listenRoomH } from '../components/story/ListenBar.js';
import type { StoryLayout } from '../components/story/lay-out-story.js';
import { type Plate, spokenPlates } from '../components/story/spoken-plates.js';
import type { StorySpeech } from '../speech/story-speech.js';
import type { ListenBarModel } from '../view-models/listen-model.js';
import type { RailModel } from '../view-models/rail-model.js';
import { type StoryAction, type StoryModel, toListenAction } from '../view-models/story-model.js';
import { toStoryScript } from '../view-models/story-script.js';
import { type ListeningStart, type ListenKey, StoryListening } from './story-listening.js';

export interface StoryVoiceHost {
  speech(): StorySpeech | undefined;
  article(): StoryLayout | undefined;
  related(): RailModel | undefined;
  /** Where the page stands. */
  scroll(): number;
  /** Undefined: nothing is read any more. */
  draw(bar: ListenBarModel | undefined, plates: readonly Plate[]): void;
  /** `hasMoved`: it is another place than before. */
  goTo(scroll: number, hasMoved: boolean): void;
  onClose(): void;
  /** Something that is said may be another one. */
  tell(): void;
  readNext(storyId: string, heard: readonly string[]): void;
}

/** Stories that were heard before; nobody hears more in a row. */
const mostHeard = 30;

/** What the screen of a story has to do with reading it aloud: when it begins, what it marks, what comes after. */
export class StoryVoice {
  private model: StoryModel | undefined;
  private script: Script | undefined;
  private listening: StoryListening | undefined;
  private start: ListeningStart | undefined;
  /** Where the page was brought to by what is read. */
  private followed = 0;
  private readonly measureOf = rememberMeasures();

  constructor(private readonly host: StoryVoiceHost) {}

  /** An edited story is read on where it was; a new one at once only after another. */
  take(model: StoryModel, isNew: boolean): void {
    const speech = this.host.speech();
    if (isNew) this.start = (speech?.heard ?? speech?.row) && { sentence: 0, isPaused: false };
    else {
      this.start = this.listening?.snapshot();
      this.close();
    }
    this.model = model;
    this.script = toStoryScript(model);
  }

  /** The button that begins it; undefined where nothing can read this story. */
  action(): StoryAction | undefined {
    const { script, model } = this;
    const canListen = script && script.sentences.length > 1 && this.host.speech()?.engine() !== undefined;
    return canListen && model ? toListenAction(secondsFrom(script, 0), model.words) : undefined;
  }

  /** False where nothing can read this story. */
  listen(): boolean {
    if (!this.action()) return false;
    this.start = { sentence: 0, isPaused: false };
    this.begin();
    return true;
  }

  /** What `begin` shall begin with. */
  awaits(start: ListeningStart | undefined): void {
    this.start = start;
  }

  /** Begins what is awaited. */
  begin(): void {
    const { script, model, start } = this;
    const speech = this.host.speech();
    const engine = speech?.engine();
    this.start = undefined;
    if (!start || !script || !speech || !engine || !model || script.sentences.length === 0) return;
    this.listening?.leave();
    this.followed = this.host.scroll();
    this.listening = new StoryListening(
      {
        script,
        speech,
        engine,
        words: model.words,
        next: () => this.next(),
        onChange: () => this.show(),
        onClose: () => this.close(),
        onNext: (storyId) => this.readNext(storyId),
      },
      start,
    );
    this.show();
  }

  /** Where the page has to be; undefined: nothing is read. */
  get scroll(): number | undefined {
    return this.listening && this.followed;
  }

  snapshot(): ListeningStart | undefined {
    return this.listening?.snapshot() ?? this.start;
  }

  narration(): Narration | undefined {
    return this.listening?.narration();
  }

  /** Undefined: nothing is read, the key is another's. */
  hearKey(key: ListenKey): boolean | undefined {
    return this.listening?.hearKey(key);
  }

  press(id: string): void {
    this.listening?.press(id);
  }

  hover(id: string): void {
    this.listening?.hover(id);
  }

  setAside(isAside: boolean): void {
    this.listening?.setAside(isAside);
  }

  leave(): void {
    this.listening?.leave();
  }

  private show(): void {
    const { listening } = this;
    const article = this.host.article();
    if (!listening || !article) return;
    const place = listening.place();
    const plates = place ? spokenPlates(article, place, this.measureOf) : [];
    this.host.draw(listening.bar(), plates);
    this.follow(article, plates);
    this.host.tell();
  }

  private follow({ column }: StoryLayout, plates: readonly Plate[]): void {
    const first = plates[0];
    if (!first) return;
    const h = Math.max(...plates.map((plate) => plate.y + plate.h)) - first.y;
    const scroll = followReading(column, { y: first.y, h }, { scroll: this.followed, roomH: listenRoomH() });
    const hasMoved = scroll !== this.followed;
    this.followed = scroll;
    this.host.goTo(scroll, hasMoved);
  }

  private close(): void {
    if (!this.listening) return;
    this.listening.leave();
    this.listening = undefined;
    this.host.draw(undefined, []);
    this.host.onClose();
    this.host.tell();
  }

  /** What follows is what the newsroom has beside it, and not what was just heard. */
  private next(): { readonly storyId: string; readonly headline: string } | undefined {
    const related = this.host.related();
    const heard = new Set([...this.heard, this.model?.storyId]);
    for (let at = 0; at < (related?.length ?? 0); at += 1) {
      const card = related?.cardAt(at);
      if (card?.opens.kind === 'story' && !heard.has(card.id)) return { storyId: card.id, headline: card.headline };
    }
    return undefined;
  }

  private readNext(storyId: string): void {
    const heard = [...this.heard, this.model?.storyId ?? ''].slice(-mostHeard);
    this.close();
    this.host.readNext(storyId, heard);
  }

  private get heard(): readonly string[] {
    return this.host.speech()?.heard ?? [];
  }
}
