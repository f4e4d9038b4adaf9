import type { Alert, AlertSeverity } from '../contract/alert.js';

/** An alert as this device knows it. `endsAtMs` is by the device's own steady clock: many TVs have the wrong time of day. */
export interface HeardAlert {
  readonly alert: Alert;
  readonly endsAtMs: number;
}

export interface AlertState {
  /** In force as last heard, the most urgent first. */
  readonly inForce: readonly HeardAlert[];
  readonly shown: { readonly alert: Alert; readonly sinceMs: number } | undefined;
  /** Ids of what was shown on this device, oldest first: nothing breaks twice. */
  readonly seen: readonly string[];
}

/** What the room is like. */
export interface AlertRoom {
  readonly nowMs: number;
  /** Nothing lies over the screen. */
  readonly isClear: boolean;
  /** Nothing on the screen needs OK more: no keyboard, no player's controls. */
  readonly isOkFree: boolean;
  /** When the viewer last pressed a key. */
  readonly lastKeyMs: number;
}

/** A key that was pressed less than this ago was not meant for an alert. */
const CALM_MS = 1_500;
const MOST_SEEN = 60;

/** How long a banner shows. A takeover stays until it is answered. */
const SHOWN_MS: Readonly<Record<AlertSeverity, number>> = {
  info: 15_000,
  breaking: 30_000,
  takeover: Number.POSITIVE_INFINITY,
};
const URGENCY: Readonly<Record<AlertSeverity, number>> = { info: 0, breaking: 1, takeover: 2 };

export const firstAlerts = (seen: readonly string[]): AlertState => ({ inForce: [], shown: undefined, seen });

/** Takes in the whole list, as the server has it now. */
export function hearAlerts(state: AlertState, alerts: readonly Alert[], nowMs: number): AlertState {
  const known = new Map(state.inForce.map((heard) => [heard.alert.id, heard.endsAtMs]));
  const inForce = alerts.map((alert) => ({ alert, endsAtMs: known.get(alert.id) ?? nowMs + lifetimeMs(alert) }));
  return endShown({ ...state, inForce }, nowMs);
}

/** Time goes by: what is over leaves, and what waits is shown when there is room. The same object when nothing changes. */
export function stepAlerts(state: AlertState, room: AlertRoom): AlertState {
  const inForce = state.inForce.filter(({ endsAtMs }) => endsAtMs > room.nowMs);
  const left = endShown(inForce.length === state.inForce.length ? state : { ...state, inForce }, room.nowMs);
  const next = room.isClear ? nextToShow(left, room) : undefined;
  if (!next) return left;
  return {
    ...left,
    shown: { alert: next, sinceMs: room.nowMs },
    seen: [...left.seen, next.id].slice(-MOST_SEEN),
  };
}

/** The viewer has opened or answered what was shown. */
export const dismissAlert = (state: AlertState): AlertState => ({ ...state, shown: undefined });

/**
 * Whether OK opens the alert now; the banner says so for exactly as long. Not in the first moment, nor right after a key: then OK was meant
 * for what has the focus.
 */
export function takesOk({ shown }: AlertState, room: AlertRoom): boolean {
  if (!shown || shown.alert.storyId === undefined || shown.alert.severity === 'takeover') return false;
  return room.isClear && room.isOkFree && room.nowMs - shown.sinceMs >= CALM_MS && isCalm(room);
}

/** What the line of headlines begins with. */
export const alertHeadline = ({ inForce }: AlertState): string | undefined =>
  inForce.find(({ alert }) => alert.severity !== 'info')?.alert.headline;

/** Whether the next moments may change anything. */
export const isStirring = ({ shown, inForce, seen }: AlertState): boolean =>
  shown !== undefined || inForce.some(({ alert }) => !seen.includes(alert.id));

function nextToShow({ inForce, shown, seen }: AlertState, room: AlertRoom): Alert | undefined {
  const next = inForce.find(({ alert }) => !seen.includes(alert.id))?.alert;
  if (!next) return undefined;
  if (shown && URGENCY[next.severity] <= URGENCY[shown.alert.severity]) return undefined;
  // A question must not be answered by a key that was already on its way.
  return next.severity === 'takeover' && !isCalm(room) ? undefined : next;
}

function endShown(state: AlertState, nowMs: number): AlertState {
  const { shown } = state;
  if (!shown) return state;
  const isInForce = state.inForce.some(({ alert }) => alert.id === shown.alert.id);
  return isInForce && nowMs - shown.sinceMs < SHOWN_MS[shown.alert.severity] ? state : dismissAlert(state);
}

const isCalm = ({ nowMs, lastKeyMs }: AlertRoom): boolean => nowMs - lastKeyMs >= CALM_MS;

const lifetimeMs = ({ startsAt, expiresAt }: Alert): number =>
  Math.max(0, Date.parse(expiresAt) - Date.parse(startsAt));
