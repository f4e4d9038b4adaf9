import type { Route } from 'playwright-core';
import type { Tv } from './tv.js';

/** What a story can be met by, instead of itself. */
export type BrokenStory = 'offline' | 'service' | 'contract' | 'story' | 'withdrawn' | 'unsupported';

type Mend = () => Promise<void>;

const answers: Readonly<Record<BrokenStory, (route: Route) => Promise<void>>> = {
  offline: (route) => route.abort(),
  service: (route) => route.fulfill({ status: 503, body: '{"title":"Down","status":503}' }),
  contract: (route) => route.fulfill({ body: '<html>maintenance</html>' }),
  story: (route) => route.fulfill({ status: 404, body: '{"title":"Gone","status":404}' }),
  withdrawn: (route) => route.fulfill({ status: 410, body: '{"title":"Gone","status":410}' }),
  unsupported: (route) => changed(route, (story) => ({ ...story, videos: [], body: [] })),
};

export const breakStory = ({ page }: Tv, kind: BrokenStory): Promise<Mend> =>
  mendable(page, '**/api/v1/stories/**', answers[kind]);

export const breakPage = ({ page }: Tv, pageId: string, kind: 'missing' | 'empty'): Promise<Mend> =>
  mendable(page, `**/api/v1/pages/${pageId}*`, (route) =>
    kind === 'missing' ? answers.story(route) : changed(route, (whole) => ({ ...whole, rails: [] })),
  );

/** The demo's videos have no chapters. */
export const changeStory = ({ page }: Tv, storyId: string): Promise<Mend> =>
  mendable(page, `**/api/v1/stories/${storyId}`, (route) =>
    changed(route, (story) => ({
      ...story,
      videos: (story['videos'] as object[]).map((video) => ({
        ...video,
        chapters: [
          { startSec: 0, title: 'The vote' },
          { startSec: 8, title: 'What it costs' },
        ],
      })),
    })),
  );

/** Nor more than one sound: the same stands in the playlist twice. */
export const giveSounds = ({ page }: Tv): Promise<Mend> =>
  mendable(page, '**/master.m3u8', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /^(#EXT-X-MEDIA:TYPE=AUDIO.*)$/m,
      (line) =>
        `${line}\n${line
          .replace(/NAME="[^"]*"/, 'NAME="Deutsch"')
          .replace(/LANGUAGE="[^"]*"/, 'LANGUAGE="de"')
          .replace('DEFAULT=YES', 'DEFAULT=NO')}`,
    );
    await route.fulfill({ response, body });
  });

async function mendable(page: Tv['page'], where: string, answer: (route: Route) => Promise<void>): Promise<Mend> {
  await page.route(where, answer);
  return () => page.unroute(where, answer);
}

async function changed(route: Route, change: (whole: Record<string, unknown>) => object): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: change((await response.json()) as Record<string, unknown>) });
}
