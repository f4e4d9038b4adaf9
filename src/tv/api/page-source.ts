import type { Page } from '../../contract/page.js';
import { ok, type Result } from '../../contract/result.js';
import { appendCards, appendRails, mergePage } from '../../viewer/merge-page.js';
import { retryDelayMs, withJitter } from '../../viewer/retry-delay.js';
import type { ApiError } from './api-error.js';
import type { ContentApi } from './content-api.js';
import type { Copy } from './kept-api.js';

/** So many pages are kept, with all that was loaded of them, for going back. */
const keptPages = 8;
/** Who looks at a copy is told so when nothing has come for so long. */
const silentMs = 3_000;

export interface PageListener {
  onPage(page: Page): void;
  /** Called for each refresh that failed in a row, and before it has failed when it takes long. `savedAtMs`: what shows is the device's own copy, of that time. */
  onTrouble(failures: number, savedAtMs: number | undefined): void;
}

/** Pages in memory: asked for once, refreshed in place while they are looked at, continued as the focus comes near their ends. */
export interface PageSource {
  open(id: string): Promise<Result<Page, ApiError>>;
  /** Ends with the function it answers. */
  follow(id: string, listener: PageListener): () => void;
  continueRail(pageId: string, railId: string): Promise<void>;
  continuePage(pageId: string): Promise<void>;
  /** As the device's own store had it from last time. */
  remember(page: Page, savedAtMs?: number): void;
}

export interface PageSourceDeps {
  readonly api: Pick<ContentApi, 'page' | 'rail'>;
  pollMs(): number;
  isVisible(): boolean;
  now(): number;
  /** As the API has it, else as the device kept it. */
  openPage?(id: string): Promise<Result<Copy<Page>, ApiError>>;
  /** A page has just come from the API. */
  onFresh?(page: Page): void;
}

interface Kept {
  readonly page: Page;
  readonly atMs: number;
  readonly savedAtMs?: number;
}

const fromApi = (answer: Result<Page, ApiError>): Result<Copy<Page>, ApiError> =>
  answer.ok ? ok({ value: answer.value }) : answer;

export function createPageSource({ api, pollMs, isVisible, now, openPage, onFresh }: PageSourceDeps): PageSource {
  const kept = new Map<string, Kept>();
  const underWay = new Set<string>();
  let listening: { readonly id: string; readonly listener: PageListener } | undefined;

  return {
    async open(id) {
      const known = kept.get(id);
      if (known) return ok(keep(known));
      const answer = await (openPage ? openPage(id) : api.page(id).then(fromApi));
      if (!answer.ok) return answer;
      const { value: page, savedAtMs } = answer.value;
      if (savedAtMs !== undefined) return ok(keep({ page, atMs: 0, savedAtMs }));
      onFresh?.(page);
      return ok(keep({ page, atMs: now() }));
    },

    follow(id, listener) {
      let failures = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      listening = { id, listener };
      const age = now() - (kept.get(id)?.atMs ?? now());
      schedule(age >= pollMs() ? 0 : pollMs());
      return () => {
        clearTimeout(timer);
        if (listening?.listener === listener) listening = undefined;
      };

      function schedule(ms: number) {
        timer = setTimeout(refresh, withJitter(ms, Math.random()));
      }

      function tellTrouble() {
        if (listening?.listener === listener) listener.onTrouble(failures, kept.get(id)?.savedAtMs);
      }

      async function refresh() {
        if (isVisible()) {
          const silence = setTimeout(tellTrouble, silentMs);
          const answer = await api.page(id);
          clearTimeout(silence);
          if (listening?.listener !== listener) return;
          if (answer.ok) {
            failures = 0;
            onFresh?.(answer.value);
            const known = kept.get(id);
            const page = known ? mergePage(known.page, answer.value) : answer.value;
            change(keep({ page, atMs: now() }));
          } else {
            failures += 1;
            tellTrouble();
          }
        }
        schedule(failures > 0 && isVisible() ? Math.min(pollMs(), retryDelayMs(failures, Math.random())) : pollMs());
      }
    },

    continueRail: (pageId, railId) =>
      once(`${pageId}/${railId}`, async () => {
        const after = kept.get(pageId)?.page.rails.find((rail) => rail.id === railId)?.cursor;
        if (!after) return;
        const answer = await api.rail(railId, after);
        const known = kept.get(pageId);
        if (!answer.ok || !known) return;
        const rails = known.page.rails.map((rail) => (rail.id === railId ? appendCards(rail, answer.value) : rail));
        change(keep({ ...known, page: { ...known.page, rails } }));
      }),

    continuePage: (pageId) =>
      once(pageId, async () => {
        const after = kept.get(pageId)?.page.railCursor;
        if (!after) return;
        const answer = await api.page(pageId, after);
        const known = kept.get(pageId);
        if (answer.ok && known) change(keep({ ...known, page: appendRails(known.page, answer.value) }));
      }),

    remember: (page, savedAtMs) => {
      keep({ page, atMs: 0, ...(savedAtMs !== undefined && { savedAtMs }) });
    },
  };

  // Last used last, so that the first is the one to forget.
  function keep(one: Kept): Page {
    const { page } = one;
    kept.delete(page.id);
    kept.set(page.id, one);
    const oldest = kept.keys().next().value;
    if (kept.size > keptPages && oldest !== undefined) kept.delete(oldest);
    return page;
  }

  function change(page: Page) {
    if (listening?.id === page.id) listening.listener.onPage(page);
  }

  async function once(key: string, work: () => Promise<void>) {
    if (underWay.has(key)) return;
    underWay.add(key);
    await work().finally(() => underWay.delete(key));
  }
}
