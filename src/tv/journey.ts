import type { Result } from '../contract/result.js';
import { type BackStack, popVisit, pushVisit } from '../viewer/back-stack.js';
import { type Destination, isSameDestination, toHash } from '../viewer/destination.js';
import { retryDelayMs } from '../viewer/retry-delay.js';
import type { LoadedScreen } from './routes.js';
import { isPassing, type ProblemKind } from './view-models/problem-model.js';

/** What takes longer than this shows that something is under way. */
const busyAfterMs = 500;

/** A link to what is not there leads home. */
const leadsHome: ReadonlySet<ProblemKind> = new Set<ProblemKind>(['story', 'withdrawn', 'page', 'unsupported']);

export type Direction = 'forward' | 'back' | 'none';

/** What the journey does to the screen. */
export interface JourneyHost {
  snapshot(): unknown;
  show(
    screen: LoadedScreen,
    how: { readonly direction: Direction; readonly snapshot?: unknown; readonly destination: Destination },
  ): void;
  showProblem(kind: ProblemKind, isAtRoot: boolean): void;
  setBusy(isBusy: boolean): void;
  /** The place that was asked for from outside is not there; home shows instead. */
  tellGone(isWithdrawn: boolean): void;
}

export interface JourneyDeps {
  readonly host: JourneyHost;
  load(destination: Destination): Promise<Result<LoadedScreen, ProblemKind>>;
  /** What must be there before any place: the channel. Answers home. */
  prepare(): Promise<Result<Destination, ProblemKind>>;
  writeHash(hash: string): void;
}

interface Trip {
  readonly destination: Destination;
  readonly direction: Direction;
  readonly snapshot?: unknown;
  /** What Back goes to once the trip has arrived. */
  readonly stack: BackStack;
}

/**
 * From place to place. Data comes before the screen: until then the old screen stays, with its focus, and Back calls the trip off.
 * Each step has a number, so an answer that comes late for a trip that was called off changes nothing.
 */
export class Journey {
  private current: Destination | undefined;
  private stack: BackStack = [];
  private step = 0;
  private underWay: Trip | undefined;
  private failed: Trip | undefined;
  private failures = 0;
  private timers: { busy?: ReturnType<typeof setTimeout>; retry?: ReturnType<typeof setTimeout> } = {};
  private home: Destination | undefined;

  constructor(private readonly deps: JourneyDeps) {}

  /** The first screen: home, or a deep link's place with home behind it. */
  async start(link?: Destination): Promise<void> {
    const step = this.begin();
    const ready = await this.deps.prepare();
    if (step !== this.step) return;
    if (!ready.ok) return this.failStart(ready.error, link);
    this.home = ready.value;
    this.failures = 0;
    if (!link || isSameDestination(link, this.home)) return this.travel(this.homeTrip());
    return this.follow(link);
  }

  /** A deep link, at launch or while running. What is not there leads home, with a message. */
  async follow(link: Destination): Promise<void> {
    const { home, current } = this;
    if (!home) return;
    // webOS tells of a launch both by its parameters and by an event.
    const isHere = current !== undefined && !this.failed && !this.underWay && isSameDestination(link, current);
    if (isHere && startOf(link) === startOf(current)) return;
    if (isSameDestination(link, home)) return this.travel(this.homeTrip());
    const trip: Trip = { destination: link, direction: 'forward', stack: [{ destination: home, snapshot: undefined }] };
    const kind = await this.attempt(trip);
    if (!kind) return;
    if (!leadsHome.has(kind)) return this.fail(trip, kind);
    await this.travel(this.homeTrip());
    this.deps.host.tellGone(kind === 'withdrawn');
  }

  async open(destination: Destination): Promise<void> {
    if (this.current && !this.failed && isSameDestination(destination, this.current)) return;
    if (this.home && isSameDestination(destination, this.home)) return this.travel(this.homeTrip());
    const stack = this.current
      ? pushVisit(this.stack, { destination: this.current, snapshot: this.deps.host.snapshot() })
      : [];
    return this.travel({ destination, direction: 'forward', stack: this.failed ? this.failed.stack : stack });
  }

  /** Goes there instead of staying here: Back leads where it led before. */
  replace(destination: Destination): Promise<void> {
    return this.travel({ destination, direction: 'none', stack: this.stack });
  }

  /** The same place made anew, with its focus: its words have changed. Where that is not possible it stays as it is. */
  async renew(): Promise<void> {
    const { current, stack } = this;
    if (!current || this.underWay || this.failed) return;
    await this.attempt({ destination: current, direction: 'none', snapshot: this.deps.host.snapshot(), stack });
  }

  /** One step back; calls off what is under way first. False at the root. */
  back(): boolean {
    const { underWay } = this;
    if (underWay?.direction === 'forward' && this.current && !this.failed) {
      this.begin();
      this.arrive();
      return true;
    }
    const goesBack = underWay?.direction === 'back' ? underWay : undefined;
    const from = popVisit((goesBack ?? this.failed)?.stack ?? this.stack);
    if (!from) return false;
    const { destination, snapshot } = from.visit;
    void this.travel({ destination, direction: 'back', snapshot, stack: from.stack });
    return true;
  }

  /** What is on screen may no longer be shown: says so in its place. Back goes where it would have gone. */
  lose(kind: ProblemKind) {
    if (!this.current || this.underWay || this.failed) return;
    this.fail({ destination: this.current, direction: 'none', stack: this.stack }, kind);
  }

  /** Tries again what failed. */
  retry(): Promise<void> {
    const { failed } = this;
    return failed ? this.travel(failed) : this.start(this.pendingLink);
  }

  /** The network is there again: what waits for its next try is tried now. */
  comeOnline() {
    if (this.timers.retry !== undefined) void this.retry();
  }

  private pendingLink: Destination | undefined;

  private homeTrip(): Trip {
    return { destination: this.home as Destination, direction: this.current ? 'back' : 'none', stack: [] };
  }

  private async travel(trip: Trip): Promise<void> {
    const kind = await this.attempt(trip);
    if (kind) this.fail(trip, kind);
  }

  // Answers the problem, or nothing when it arrived or was called off.
  private async attempt(trip: Trip): Promise<ProblemKind | undefined> {
    const step = this.begin();
    this.underWay = trip;
    const loaded = await this.deps.load(trip.destination);
    if (step !== this.step) return undefined;
    this.arrive();
    if (!loaded.ok) return loaded.error;
    this.failed = undefined;
    this.failures = 0;
    this.stack = trip.stack;
    this.current = trip.destination;
    this.deps.writeHash(toHash(trip.destination));
    this.deps.host.show(loaded.value, trip);
    return undefined;
  }

  private fail(trip: Trip, kind: ProblemKind) {
    this.failed = trip;
    this.showProblem(kind, trip.stack.length === 0);
  }

  private failStart(kind: ProblemKind, link: Destination | undefined) {
    this.arrive();
    this.pendingLink = link;
    this.showProblem(kind, true);
  }

  private showProblem(kind: ProblemKind, isAtRoot: boolean) {
    this.failures += 1;
    this.deps.host.showProblem(kind, isAtRoot);
    if (!isPassing(kind)) return;
    this.timers.retry = setTimeout(() => void this.retry(), retryDelayMs(this.failures, Math.random()));
  }

  private begin(): number {
    this.arrive();
    clearTimeout(this.timers.retry);
    delete this.timers.retry;
    this.timers.busy = setTimeout(() => this.deps.host.setBusy(true), busyAfterMs);
    this.step += 1;
    return this.step;
  }

  private arrive() {
    clearTimeout(this.timers.busy);
    this.underWay = undefined;
    this.deps.host.setBusy(false);
  }
}

const startOf = (place: Destination): number | undefined => (place.kind === 'player' ? place.startSec : undefined);
