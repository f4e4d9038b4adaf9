import * as z from 'zod/mini';
import { AlertList } from './alert.js';
import { Channel } from './channel.js';
import { formatImageSize, type ImageFormat, type ImageSize } from './image-size.js';
import { CardList, Page, RailSlice } from './page.js';
import { Schedule } from './schedule.js';
import { ServedStory } from './story.js';

export const apiBase = '/api/v1';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Limit = z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(100)), 20);
// Cursors hold a story's id, which may be long and of any script.
const After = z.optional(z.string().check(z.maxLength(1200)));
const Words = z._default(z.string().check(z.maxLength(100)), '');
const none = z.object({});

/** Every JSON path of the content API: what it takes and what it answers. Routes, the TV's client and OpenAPI are made from this table. */
export const endpoints = {
  channel: {
    path: `${apiBase}/channel`,
    summary: 'Name, branding, pages, live streams and poll intervals.',
    params: none,
    query: none,
    response: Channel,
  },
  page: {
    path: `${apiBase}/pages/:id`,
    summary: 'A page with its rails, each with its first cards.',
    params: z.object({ id: Id }),
    query: z.object({ after: After, limit: Limit }),
    response: Page,
  },
  rail: {
    path: `${apiBase}/rails/:id`,
    summary: 'The next cards of a rail.',
    params: z.object({ id: Id }),
    query: z.object({ after: After, limit: Limit }),
    response: RailSlice,
  },
  story: {
    path: `${apiBase}/stories/:id`,
    summary: 'A story with its body.',
    params: z.object({ id: Id }),
    query: none,
    response: ServedStory,
  },
  related: {
    path: `${apiBase}/stories/:id/related`,
    summary: 'Cards of stories like this one, best first.',
    params: z.object({ id: Id }),
    query: z.object({ limit: Limit }),
    response: CardList,
  },
  latest: {
    path: `${apiBase}/latest`,
    summary:
      'Cards of the newest articles and videos of the whole channel, with the time that reading them aloud takes.',
    params: none,
    query: z.object({ limit: Limit }),
    response: CardList,
  },
  search: {
    path: `${apiBase}/search`,
    summary: 'Cards of stories that have every word, or one that begins so, best first.',
    params: none,
    query: z.object({ q: Words, limit: Limit }),
    response: CardList,
  },
  schedule: {
    path: `${apiBase}/schedule`,
    summary: 'What is on, what is next and the day, for each live stream that has a schedule, or for one.',
    params: none,
    query: z.object({ stream: z.optional(Id) }),
    response: Schedule,
  },
  alerts: {
    path: `${apiBase}/alerts`,
    summary: 'The alerts in force, the most urgent first.',
    params: none,
    query: none,
    response: AlertList,
  },
} as const;

/** Server-sent events: `alerts` carries an `AlertList` whenever it changes; `beat` says that the line is alive. */
export const eventsPath = `${apiBase}/events`;

/** Where operators push (POST an `AlertRequest`) and withdraw (DELETE `/{id}`) alerts; asks for a bearer token. */
export const adminAlertsPath = `${apiBase}/admin/alerts`;

export type EndpointName = keyof typeof endpoints;

/** `pathTo('rail', { id: 'top' }, { after: '20' })` gives `/api/v1/rails/top?after=20`. */
export function pathTo(
  name: EndpointName,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const path = endpoints[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const pairs = Object.keys(query)
    .filter((key) => query[key] !== undefined)
    .map((key) => `${key}=${encodeURIComponent(String(query[key]))}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

/** Where a picture of the channel is found at the size it is drawn. */
export const imagePath = (key: string, size: ImageSize, format: ImageFormat): string =>
  `${apiBase}/images/${key}/${formatImageSize(size)}.${format}`;
