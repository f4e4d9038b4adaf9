import type Lightning from '@lightningjs/core';
import type { Page } from '../contract/page.js';
import { type Destination, hasNavigation } from '../viewer/destination.js';
import { dropStory } from '../viewer/library-changes.js';
import type { ChannelSource } from './channel-source.js';
import { followPlace, type Surroundings } from './follow-place.js';
import type { Journey, JourneyHost } from './journey.js';
import type { LibraryKeeper } from './library-keeper.js';
import { ProblemScreen } from './pages/ProblemScreen.js';
import { afterFrames } from './platform/after-frames.js';
import type { Questions } from './questions.js';
import type { ScreenHolder } from './ScreenHolder.js';
import { toGoneMessage } from './view-models/dialog-model.js';
import { type ProblemKind, toProblemModel } from './view-models/problem-model.js';
import type { Frame } from './widgets/Frame.js';

export interface PlaceWorld extends Pick<Surroundings, 'pages' | 'stories' | 'routes' | 'words'> {
  readonly channel: Pick<ChannelSource, 'pageModel' | 'lens' | 'navigation'>;
  readonly library: Pick<LibraryKeeper, 'onChange' | 'change'>;
}

export interface PlaceParts {
  readonly stage: Lightning.Stage;
  readonly screens: ScreenHolder;
  readonly questions: Questions;
  frame(): Frame;
  journey(): Journey;
  /** Another screen is up: what was opened over the last one goes. */
  onArrival(): void;
  /** The first screen is up. */
  onStart(): void;
  /** The focus is somewhere else, or nowhere. */
  onChange(): void;
  /** Says it after what is being said. */
  mention(text: string): void;
}

/** Where the viewer is: puts up the screen of a place and what stands around it, and keeps both as the newsroom has them. */
export class PlaceKeeper implements JourneyHost {
  destination: Destination | undefined;
  hasStarted = false;
  private noted: string | undefined;
  private unfollow: (() => void) | undefined;

  constructor(
    private readonly world: PlaceWorld,
    private readonly parts: PlaceParts,
  ) {}

  snapshot(): unknown {
    return this.parts.screens.current?.snapshot();
  }

  show(...[screen, { destination, direction, snapshot }]: Parameters<JourneyHost['show']>): void {
    this.destination = destination;
    this.parts.screens.show(screen, direction, snapshot);
    this.arrive();
  }

  showProblem(kind: ProblemKind, isAtRoot: boolean): void {
    const { screens } = this.parts;
    const model = toProblemModel(kind, isAtRoot, this.world.words);
    // A video must not be heard while its screen slides away.
    const direction = this.destination?.kind === 'player' ? 'none' : 'forward';
    this.destination = undefined;
    if (screens.current instanceof ProblemScreen) screens.current.model = model;
    else screens.show({ type: ProblemScreen as never, props: { model } }, direction);
    this.arrive();
  }

  setBusy(isBusy: boolean): void {
    this.parts.frame().setBusy(isBusy && this.parts.screens.current ? this.world.words('note.loading') : undefined);
  }

  tellGone(isWithdrawn: boolean): void {
    this.parts.questions.ask(toGoneMessage(isWithdrawn, this.world.words));
  }

  /** What stands around the screen belongs to where one is. */
  surround(): void {
    const { destination, world, parts } = this;
    const { channel } = world;
    const frame = parts.frame();
    frame.goTo({
      lens: channel.lens(),
      navigation: channel.navigation(),
      place: destination && hasNavigation(destination) ? destination : undefined,
      hasClock: destination?.kind !== 'player' && destination?.kind !== 'catchUp',
    });
    const shown = parts.screens.current?.model as { readonly page?: Page } | undefined;
    frame.setTicker(destination?.kind === 'page' ? shown?.page?.ticker : undefined);
  }

  /** Again, around the same screen. */
  dress(): void {
    if (this.hasStarted) this.surround();
    else this.start();
    this.note(undefined);
    this.unfollow?.();
    this.unfollow = this.destination && this.follow(this.destination);
    this.parts.onChange();
  }

  /** A word at the edge is heard too, once. */
  note(text: string | undefined): void {
    if (text === this.noted) return;
    this.noted = text;
    this.parts.frame().setNote(text);
    if (text) this.parts.mention(text);
  }

  private arrive(): void {
    this.parts.onArrival();
    this.dress();
  }

  private start(): void {
    this.hasStarted = true;
    this.parts.onStart();
    // What the viewer came for is seen first; what stands around it comes a frame later.
    afterFrames(this.parts.stage, 1, () => this.surround());
  }

  private follow(place: Destination): () => void {
    const { world, parts } = this;
    const journey = parts.journey();
    return followPlace(place, {
      ...world,
      frame: parts.frame(),
      note: (text) => this.note(text),
      screen: () => parts.screens.current,
      reopen: () => void journey.replace(place),
      onWithdrawn: () => {
        if (place.kind === 'story' || place.kind === 'player') world.library.change(dropStory(place.storyId));
        journey.lose('withdrawn');
      },
    });
  }
}
