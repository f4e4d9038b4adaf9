import type { Backend, BackendEvents, Playable } from './backend.js';
import { pickBackend } from './pick-backend.js';
import type { SessionWorld } from './session-world.js';
import { emptyVideo, type VideoPlace } from './video-element.js';

/** A focus that only passes by starts nothing. */
const REST_MS = 1_500;
/** A stream that shows nothing by then is not waited for. */
const PATIENCE_MS = 12_000;
/** Nor is one that failed tried again so soon. */
const SPARE_MS = 5 * 60_000;

export interface PreviewParts {
  readonly world: Pick<SessionWorld, 'kinds' | 'takeVideo' | 'returnVideo'>;
  /** Where the story's live stream is found, best first; nothing where it has none. */
  readSources(storyId: string): Promise<readonly Playable[]>;
  place(): VideoPlace;
  now(): number;
  /** The picture gives way to the video, or comes back. */
  onShow(isShown: boolean): void;
}

/** A live stream that plays in a page's lead, without sound. Whatever goes wrong, the picture stays, and nobody is told. */
export class LeadPreview {
  private storyId: string | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private stopPlaying: (() => void) | undefined;
  private readonly failedAt = new Map<string, number>();
  /** Another one with each story, so that what is late for an earlier one is dropped. */
  private ticket = 0;

  constructor(private readonly parts: PreviewParts) {}

  /** The story that the viewer rests on; undefined stops at once. */
  aim(storyId: string | undefined): void {
    if (storyId === this.storyId) return;
    this.stop();
    this.storyId = storyId;
    if (storyId === undefined || this.hasFailed(storyId)) return;
    this.waiting = setTimeout(() => void this.open(storyId), REST_MS);
  }

  private hasFailed(storyId: string): boolean {
    const failedAt = this.failedAt.get(storyId);
    return failedAt !== undefined && this.parts.now() - failedAt < SPARE_MS;
  }

  private stop(): void {
    this.ticket += 1;
    clearTimeout(this.waiting);
    this.stopPlaying?.();
    this.stopPlaying = undefined;
  }

  private async open(storyId: string): Promise<void> {
    const { ticket } = this;
    const { world, place, readSources } = this.parts;
    const [source] = await readSources(storyId);
    if (ticket !== this.ticket || !source) return;
    const video = world.takeVideo(() => this.stop(), place());
    const wasMuted = video.muted;
    video.muted = true;
    let backend: Backend | undefined;
    const fail = () => {
      if (ticket !== this.ticket) return;
      this.failedAt.set(storyId, this.parts.now());
      this.stop();
    };
    const show = () => {
      clearTimeout(this.waiting);
      this.parts.onShow(true);
    };
    video.addEventListener('playing', show);
    this.waiting = setTimeout(fail, PATIENCE_MS);
    this.stopPlaying = () => {
      this.parts.onShow(false);
      video.removeEventListener('playing', show);
      backend?.dispose();
      emptyVideo(video);
      video.muted = wasMuted;
      world.returnVideo(video);
    };
    try {
      const openBackend = await pickBackend(world.kinds, source, video)?.prepare();
      if (ticket !== this.ticket) return;
      if (!openBackend) return fail();
      backend = openBackend(video, { source, isLive: true, at: 0 }, eventsWith(fail));
      await video.play();
    } catch {
      fail();
    }
  }
}

const ignore = () => undefined;

const eventsWith = (onFault: () => void): BackendEvents => ({
  onFault,
  onError: ignore,
  onRange: ignore,
  onTracks: ignore,
  onCues: ignore,
  onAudio: ignore,
  onLevels: ignore,
});
