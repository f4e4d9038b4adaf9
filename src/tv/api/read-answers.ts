import * as z from 'zod/mini';
import { Channel } from '../../contract/channel.js';
import { keepValid } from '../../contract/lenient.js';
import { Card, type CardList, Page, Rail, RailSlice } from '../../contract/page.js';
import { err, ok, type Result } from '../../contract/result.js';
import { Block, ServedStory } from '../../contract/story.js';
import { isDeviceRail } from '../../viewer/device-rails.js';

/** Reads an answer, and says what it had to leave out. Only an answer without its frame is refused. */
export type Reader<T> = (data: unknown, dropped: (reasons: readonly string[]) => void) => Result<T, string>;

const List = z.array(z.unknown());
const LooseChannel = z.extend(Channel, { pages: List, liveStreams: List });
const LoosePage = z.extend(Page, { rails: List, ticker: z.optional(z.unknown()) });
const LooseRail = z.extend(Rail, { cards: List });
const LooseSlice = z.extend(RailSlice, { cards: List });
const LooseStory = z.extend(ServedStory, { blocks: z._default(List, []), videos: z._default(List, []) });
const LooseCardList = z.object({ cards: List });
const Ticker = Page.shape.ticker.def.innerType;

export const readChannel: Reader<Channel> = (data, dropped) => {
  const frame = LooseChannel.safeParse(data);
  if (!frame.success) return err(reason(frame.error));
  const pages = keepValid(Channel.shape.pages.def.element, frame.data.pages);
  const streams = keepValid(Channel.shape.liveStreams.def.element, frame.data.liveStreams);
  dropped([...pages.dropped, ...streams.dropped]);
  if (pages.kept.length === 0) return err('pages: none');
  return ok({ ...frame.data, pages: pages.kept, liveStreams: streams.kept });
};

/** A bad card costs the card, a bad rail the rail. Rails without a card have nothing to show, but for those that this TV fills. */
export const readPage: Reader<Page> = (data, dropped) => {
  const frame = LoosePage.safeParse(data);
  if (!frame.success) return err(reason(frame.error));
  const frames = keepValid(LooseRail, frame.data.rails);
  dropped(frames.dropped.map((text) => `rails.${text}`));
  const rails = frames.kept.map((rail) => ({ ...rail, cards: readCards(rail.cards, dropped, rail.id) }));
  const { ticker: looseTicker, ...rest } = frame.data;
  const ticker = Ticker.safeParse(looseTicker);
  const page = { ...rest, rails: onlyFirst(rails.filter((rail) => rail.cards.length > 0 || isDeviceRail(rail))) };
  return ok(ticker.success && ticker.data.items.length > 0 ? { ...page, ticker: ticker.data } : page);
};

export const readSlice: Reader<RailSlice> = (data, dropped) => {
  const frame = LooseSlice.safeParse(data);
  if (!frame.success) return err(reason(frame.error));
  return ok({ ...frame.data, cards: readCards(frame.data.cards, dropped, frame.data.id) });
};

export const readCardList: Reader<CardList> = (data, dropped) => {
  const frame = LooseCardList.safeParse(data);
  return frame.success ? ok({ cards: readCards(frame.data.cards, dropped, 'cards') }) : err(reason(frame.error));
};

export const readStory: Reader<ServedStory> = (data, dropped) => {
  const frame = LooseStory.safeParse(data);
  if (!frame.success) return err(reason(frame.error));
  const blocks = keepValid(Block, frame.data.blocks);
  const videos = keepValid(ServedStory.shape.videos.def.innerType.def.element, frame.data.videos);
  dropped([...blocks.dropped, ...videos.dropped]);
  return ok({ ...frame.data, blocks: blocks.kept, videos: videos.kept });
};

// Focus is remembered by id, so a card or rail that comes twice would be in two places at once.
function onlyFirst<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id));
}

function readCards(cards: readonly unknown[], dropped: (reasons: readonly string[]) => void, where: string): Card[] {
  const read = keepValid(Card, cards);
  dropped(read.dropped.map((text) => `${where}.${text}`));
  return onlyFirst(read.kept);
}

/** A home that the device kept from last time; it may be damaged, or from an older version. */
export function readKeptHome(data: unknown): { readonly channel: Channel; readonly page: Page } | undefined {
  const kept = z.object({ channel: z.unknown(), page: z.unknown() }).safeParse(data);
  if (!kept.success) return undefined;
  const channel = readChannel(kept.data.channel, () => undefined);
  const page = readPage(kept.data.page, () => undefined);
  const isHome = channel.ok && page.ok && page.value.rails.length > 0 && channel.value.pages[0]?.id === page.value.id;
  return isHome ? { channel: channel.value, page: page.value } : undefined;
}

const reason = (error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string =>
  error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'answer'}: ${message}`)[0] ?? 'not readable';
