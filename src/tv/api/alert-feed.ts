import { Alert } from '../../contract/alert.js';
import { pathTo } from '../../contract/endpoints.js';
import { keepValid } from '../../contract/lenient.js';
import { err, ok } from '../../contract/result.js';
import { withJitter } from '../../viewer/retry-delay.js';
import type { ContentApi } from './content-api.js';
import type { Reader } from './read-answers.js';

/** With what a cache may add, an alert is on every open TV within 15 seconds. */
const POLL_MS = 10_000;
/** Three beats of the server. */
const SILENCE_MS = 50_000;
/** After the server had no room. */
const NO_ROOM_MS = 60_000;

export interface EventLine {
  /** What comes is whole: the list of all that is in force. */
  onEvent(name: string, data: string): void;
  onBroken(isOver: boolean): void;
}

export interface AlertFeedDeps {
  readonly api: Pick<ContentApi, 'read'>;
  /** Undefined where the engine has no event streams. Answers a function that hangs up. */
  openEvents(line: EventLine): (() => void) | undefined;
  isVisible(): boolean;
  onVisibility(listener: () => void): void;
  chance(): number;
}

/** Hears of alerts at once by events, else by asking every ten seconds; out of sight, not at all. */
export function followAlerts(deps: AlertFeedDeps, onAlerts: (alerts: readonly Alert[]) => void): void {
  let hangUp: (() => void) | undefined;
  let isHeard = false;
  let isAsking = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  deps.onVisibility(() => (deps.isVisible() ? begin() : end()));
  if (deps.isVisible()) begin();

  function begin() {
    end();
    void ask();
    listen();
  }

  function end() {
    hangUp?.();
    hangUp = undefined;
    isHeard = false;
    clearTimeout(asking);
    clearTimeout(silence);
  }

  function listen() {
    hangUp?.();
    hangUp = deps.openEvents({
      onEvent(name, data) {
        isHeard = true;
        clearTimeout(asking);
        waitForSilence(SILENCE_MS);
        const alerts = name === 'alerts' ? readEvent(data) : undefined;
        if (alerts) onAlerts(alerts);
      },
      onBroken(isOver) {
        if (isOver) waitForSilence(NO_ROOM_MS);
        if (!isHeard) return;
        isHeard = false;
        void ask();
      },
    });
    if (hangUp) waitForSilence(SILENCE_MS);
  }

  /** A line that says nothing is dead, whatever the engine believes. */
  function waitForSilence(ms: number) {
    clearTimeout(silence);
    silence = setTimeout(
      () => {
        isHeard = false;
        void ask();
        listen();
      },
      withJitter(ms, deps.chance()),
    );
  }

  async function ask() {
    clearTimeout(asking);
    if (isAsking) return;
    isAsking = true;
    const answer = await deps.api.read(pathTo('alerts'), readAlerts);
    isAsking = false;
    // An answer may be older than what the line has said meanwhile.
    if (answer.ok && !isHeard) onAlerts(answer.value);
    if (!isHeard && deps.isVisible()) asking = setTimeout(() => void ask(), withJitter(POLL_MS, deps.chance()));
  }
}

/** A bad alert costs itself. */
const readAlerts: Reader<readonly Alert[]> = (data, dropped) => {
  const { alerts } = (data ?? {}) as { readonly alerts?: unknown };
  if (!Array.isArray(alerts)) return err('alerts: none');
  const read = keepValid(Alert, alerts);
  dropped(read.dropped);
  return ok(read.kept);
};

function readEvent(data: string): readonly Alert[] | undefined {
  try {
    const read = readAlerts(JSON.parse(data), () => undefined);
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}
