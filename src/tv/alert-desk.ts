import type Lightning from '@lightningjs/core';
import type { Alert } from '../contract/alert.js';
import {
  type AlertRoom,
  type AlertState,
  alertHeadline,
  dismissAlert,
  firstAlerts,
  hearAlerts,
  isStirring,
  stepAlerts,
  takesOk,
} from '../viewer/alerts.js';
import { type AlertFeedDeps, followAlerts } from './api/alert-feed.js';
import type { SeenAlerts } from './platform/seen-alerts.js';
import { toAlertModel, toTakeoverQuestion } from './view-models/alert-model.js';
import type { DialogModel } from './view-models/dialog-model.js';
import type { Words } from './view-models/words/words.js';
import { AlertBanner } from './widgets/AlertBanner.js';

const STIRRING_MS = 250;
const QUIET_MS = 5_000;

export interface AlertWorld {
  readonly feed: AlertFeedDeps;
  readonly seen: SeenAlerts;
  readonly words: Words;
  /** A steady clock. */
  nowMs(): number;
}

/** What App does for an alert. */
export interface AlertHost {
  /** Where the banner is put. */
  readonly holder: Lightning.Element;
  room(): Pick<AlertRoom, 'isClear' | 'isOkFree'>;
  /** Nothing stands beside the screen. */
  isFullScreen(): boolean;
  say(text: string): void;
  /** Answers a function that takes the question back. */
  ask(question: DialogModel, onAnswer: (id: string | undefined) => void): () => void;
  open(storyId: string): void;
  setTickerAlert(headline: string | undefined): void;
}

export interface AlertDesk {
  /** The viewer is at the remote: OK is not an alert's for a moment. */
  keyPressed(): void;
  /** OK: false when it is not the alert's. */
  open(): boolean;
  /** The theme has changed: the banner is drawn anew. */
  redress(): void;
}

/** From what the server says to what is shown, said and opened. `viewer/alerts` decides. */
export function openAlertDesk({ feed, seen, words, nowMs }: AlertWorld, host: AlertHost): AlertDesk {
  let state: AlertState = firstAlerts(seen.load());
  let lastKeyMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack: (() => void) | undefined;
  let banner = makeBanner();
  followAlerts(feed, (alerts) => take(hearAlerts(state, alerts, nowMs())));

  return {
    keyPressed() {
      lastKeyMs = nowMs();
      if (state.shown) take(state);
    },
    open: () => takesOk(state, room()) && openShown(),
    redress() {
      const { model } = banner;
      banner = makeBanner();
      banner.model = model;
      take(state);
    },
  };

  function makeBanner(): AlertBanner {
    const type = AlertBanner;
    // Lightning types each class by its own template.
    const made = host.holder.stage.c({ type, signals: { alertClicked: openShown } } as never) as unknown as AlertBanner;
    host.holder.children = [made];
    return made;
  }

  function room(): AlertRoom {
    return { ...host.room(), nowMs: nowMs(), lastKeyMs };
  }

  function take(next: AlertState) {
    const before = state;
    state = stepAlerts(next, room());
    if (state.seen !== before.seen) seen.save(state.seen);
    if (state.shown?.alert.id !== before.shown?.alert.id) show(state.shown?.alert);
    const headline = alertHeadline(state);
    host.setTickerAlert(headline === undefined ? undefined : words('alert.inTicker', { headline }));
    banner.isWide = host.isFullScreen();
    banner.isOpenable = takesOk(state, room());
    clearTimeout(timer);
    if (state.inForce.length > 0) timer = setTimeout(() => take(state), isStirring(state) ? STIRRING_MS : QUIET_MS);
  }

  function show(alert: Alert | undefined) {
    takeBack?.();
    takeBack = undefined;
    const isQuestion = alert?.severity === 'takeover';
    const model = alert && !isQuestion ? toAlertModel(alert, host.room().isOkFree, words) : undefined;
    banner.model = model;
    if (model) host.say(model.spoken);
    if (isQuestion) takeBack = host.ask(toTakeoverQuestion(alert, words), answer);
  }

  function answer(id: string | undefined) {
    takeBack = undefined;
    if (id === 'open') openShown();
    else take(dismissAlert(state));
  }

  function openShown(): boolean {
    const storyId = state.shown?.alert.storyId;
    if (storyId === undefined) return false;
    take(dismissAlert(state));
    host.open(storyId);
    return true;
  }
}
