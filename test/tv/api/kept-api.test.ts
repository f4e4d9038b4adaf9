import { err, ok } from '../../../src/contract/result.js';
import type { ServedStory } from '../../../src/contract/story.js';
import type { ApiError } from '../../../src/tv/api/api-error.js';
import { createKeptApi } from '../../../src/tv/api/kept-api.js';
import { createKeptAnswers } from '../../../src/tv/platform/kept-answers.js';
import { aServedStory } from '../../support/story-on-tv.js';

function aDevice() {
  const items = new Map<string, string>();
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
  let stories: Record<string, ServedStory | ApiError | 'silent'> = {};
  let nowMs = 1_000;
  const open = () =>
    createKeptApi(
      {
        story: (id) => {
          const answer = stories[id] ?? { kind: 'offline' };
          if (answer === 'silent') return new Promise(() => undefined);
          return Promise.resolve(
            'kind' in answer && !('id' in answer) ? err(answer as ApiError) : ok(answer as ServedStory),
          );
        },
        page: async () => err({ kind: 'offline' }),
      },
      createKeptAnswers(store, () => nowMs),
    );
  return {
    items,
    api: open(),
    /** The app is started anew. */
    restart: open,
    serve: (next: typeof stories) => {
      stories = next;
    },
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

const ferry = aServedStory({ id: 'ferry', headline: 'Ferry' });

describe('stories without a network', () => {
  it('are as they were when they were opened, with that time, also after a new start', async () => {
    const { api, restart, serve, wait } = aDevice();
    serve({ ferry });
    expect(await api.story('ferry')).toMatchObject({ ok: true, value: { value: { headline: 'Ferry' } } });
    wait(5_000);
    serve({});
    expect(await restart().story('ferry')).toMatchObject({ value: { value: { headline: 'Ferry' }, savedAtMs: 1_000 } });
  });

  it('are the fresh ones as soon as the newsroom answers', async () => {
    const { api, serve } = aDevice();
    serve({ ferry });
    await api.story('ferry');
    serve({ ferry: { ...ferry, headline: 'Ferry is back' } });
    const answer = await api.story('ferry');
    expect(answer).toEqual(ok({ value: expect.objectContaining({ headline: 'Ferry is back' }) }));
  });

  it('do not keep the viewer waiting for hosts that say nothing', async () => {
    const { api, serve } = aDevice();
    serve({ ferry });
    await api.story('ferry');
    serve({ ferry: 'silent' });
    expect(await api.story('ferry')).toMatchObject({ value: { savedAtMs: 1_000 } });
  });

  it('leave when the newsroom takes them back', async () => {
    const { api, serve } = aDevice();
    serve({ ferry });
    await api.story('ferry');
    serve({ ferry: { kind: 'status', status: 410 } });
    expect(await api.story('ferry')).toMatchObject({ ok: false, error: { status: 410 } });
    serve({});
    expect(await api.story('ferry')).toEqual(err({ kind: 'offline' }));
  });

  it('leave when a page names them as withdrawn', async () => {
    const { api, items, serve } = aDevice();
    serve({ ferry });
    await api.story('ferry');
    api.forgetStories(['ferry', 'unknown']);
    expect([...items.values()]).toEqual(['[]']);
  });

  it('are as if never kept when their copy is damaged', async () => {
    const { api, items, restart, serve } = aDevice();
    serve({ ferry });
    await api.story('ferry');
    items.set('rundown.kept.1.story/ferry', '{"id":');
    serve({});
    expect(await restart().story('ferry')).toEqual(err({ kind: 'offline' }));
    items.set('rundown.kept.1', '{');
    expect(await restart().story('ferry')).toEqual(err({ kind: 'offline' }));
  });
});
