import { createHash, randomBytes } from 'node:crypto';
import type { Alert, AlertList, AlertSeverity } from '../../contract/alert.js';
import type { AlertRequest } from '../../contract/alert-request.js';
import { err, ok, type Result } from '../../contract/result.js';
import { type Answer, createAnswer } from '../answer.js';
import type { Content } from '../content.js';
import { everyAnswerHeaders } from '../security-headers.js';
import type { AlertStore } from '../store/stores.js';
import { plainLine } from './plain-line.js';

/** More than this at once is no longer breaking news. */
const MOST = 20;
/** A TV polls every ten seconds, and a CDN may add this. */
const FRESH_SEC = 3;

export type AlertRefusal = 'emptyHeadline' | 'unknownStory' | 'tooManyAlerts';

/** The alerts in force, as every TV is told them. */
export interface AlertBoard {
  /** Changes with the list. */
  version(): string;
  /** An `AlertList` as JSON, on one line. */
  text(): string;
  answer(): Answer;
  push(request: AlertRequest): Promise<Result<Alert, AlertRefusal>>;
  /** False when there is no such alert in force. */
  withdraw(id: string): Promise<boolean>;
  /** Takes in what another process has pushed, what is over, and what became of the stories. */
  refresh(): Promise<void>;
  /** Ends with the function it answers. */
  onChange(listener: () => void): () => void;
}

export interface AlertBoardDeps {
  readonly store: AlertStore;
  readonly content: Pick<Content, 'programme'>;
  clock(): Date;
}

interface Shown {
  readonly text: string;
  readonly version: string;
  readonly answer: Answer;
}

export function createAlertBoard({ store, content, clock }: AlertBoardDeps): AlertBoard {
  const listeners = new Set<() => void>();
  let stored: readonly Alert[] = [];
  let shown = toShown([]);
  let asked = 0;
  let taken = 0;

  return {
    version: () => shown.version,
    text: () => shown.text,
    answer: () => shown.answer,

    async push({ headline, severity, storyId, expiresInSec }) {
      const line = plainLine(headline);
      if (line === '') return err('emptyHeadline');
      if (storyId !== undefined && storyState(storyId) !== 'shown') return err('unknownStory');
      const now = clock();
      if ((await store.listCurrent(now)).length >= MOST) return err('tooManyAlerts');
      const alert: Alert = {
        id: randomBytes(6).toString('hex'),
        severity,
        headline: line,
        ...(storyId === undefined ? {} : { storyId }),
        startsAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + expiresInSec * 1_000).toISOString(),
      };
      await store.add(alert);
      await refresh();
      return ok(alert);
    },

    async withdraw(id) {
      const isWithdrawn = await store.withdraw(id, clock());
      if (isWithdrawn) await refresh();
      return isWithdrawn;
    },

    refresh,

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  async function refresh(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const list = await store.listCurrent(clock());
      // A database may answer the later question first.
      if (turn > taken) {
        stored = list;
        taken = turn;
      }
    } finally {
      // What is over is taken off though the store may be out of reach.
      show();
    }
  }

  function show(): void {
    const now = clock().getTime();
    const inForce = stored.filter(({ expiresAt }) => Date.parse(expiresAt) > now).flatMap(withItsStory);
    const next = toShown(inForce.sort((a, b) => URGENCY[a.severity] - URGENCY[b.severity]));
    if (next.version === shown.version) return;
    shown = next;
    for (const listener of listeners) listener();
  }

  // The newsroom no longer stands by a withdrawn story, nor by what was said of it.
  function withItsStory(alert: Alert): Alert[] {
    if (alert.storyId === undefined) return [alert];
    const { storyId, ...bare } = alert;
    switch (storyState(storyId)) {
      case 'shown':
        return [alert];
      case 'unknown':
        return [bare];
      case 'withdrawn':
        return [];
    }
  }

  function storyState(id: string): 'shown' | 'unknown' | 'withdrawn' {
    const story = content.programme()?.story(id);
    if (!story) return 'unknown';
    return story.kind === 'withdrawn' ? 'withdrawn' : 'shown';
  }
}

const URGENCY: Readonly<Record<AlertSeverity, number>> = { takeover: 0, breaking: 1, info: 2 };

function toShown(alerts: readonly Alert[]): Shown {
  const list: AlertList = { alerts: [...alerts] };
  const text = JSON.stringify(list);
  return {
    text,
    version: createHash('sha256').update(text).digest('base64url').slice(0, 16),
    answer: createAnswer(Buffer.from(text), {
      ...everyAnswerHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': `public, max-age=${FRESH_SEC}`,
    }),
  };
}
