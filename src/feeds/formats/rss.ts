import { parseRssFeed } from 'feedsmith';
import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { parseDate } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import { boundPeople } from './bound-people.js';
import type { FeedFormat, FormatContext, StoryDraft } from './format.js';
import { readBody, withLead, withVideos } from './item-body.js';
import type { RssFeed, RssItem } from './rss-item.js';
import { pickPicture } from './rss-pictures.js';
import { readSection } from './rss-section.js';
import { readVideos } from './rss-videos.js';

/** RSS 2.0 with Media RSS, `content:encoded`, Dublin Core, Atom and iTunes elements. */
export const rss: FeedFormat = {
  name: 'rss',

  accepts: (probe) => probe.kind === 'xml' && probe.root === 'rss',

  read(probe, context) {
    if (probe.kind !== 'xml') return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    const feed = parseXml(probe.text);
    if (typeof feed === 'string') return err({ kind: 'malformed', url: context.url, detail: feed });

    const items = feed.items ?? [];
    const language = toLanguage(feed.language ?? feed.dc?.languages);
    return ok({
      title: feed.title && plainText(feed.title),
      language,
      feedKey: feed.link ?? feed.title,
      itemCount: items.length,
      drafts: items.map((item, index) => toDraft({ item, index, language }, context)),
    });
  },
};

/** feedsmith reports everything by throwing. Its reason is in the cause. */
function parseXml(text: string): RssFeed | string {
  try {
    return parseRssFeed(boundPeople(text));
  } catch (thrown) {
    const { cause, message } = thrown as Error;
    // A feed without items or title: parsed, with nothing in it.
    if ((thrown as Error).name === 'ParseError') return {};
    return shorten(cause instanceof Error ? cause.message : message, 120);
  }
}

interface RssPlace {
  readonly item: RssItem;
  readonly index: number;
  readonly language: string | undefined;
}

function toDraft({ item, index, language }: RssPlace, context: FormatContext): StoryDraft {
  const { resolve, log } = context;
  const guid = item.guid?.value;
  const headline = headlineOf(item);
  const label = itemLabel(index, guid ?? headline);
  const ownLanguage = toLanguage(item.dc?.languages);
  const body = readBody(
    { encoded: item.content?.encoded, description: item.description ?? item.media?.description?.value },
    { resolve, label, log },
  );
  const updatedAt = dateOf(item.atom?.updated ?? item.dcterms?.modified?.[0], 'updated');
  const named = readVideos(item, { resolve, language: ownLanguage ?? language, label, log });
  const { videos, blocks, poster } = withVideos(named, body);
  const picture = pickPicture(item, { resolve, known: [headline, body.summary] }) ?? poster;

  return {
    label,
    guid,
    headline,
    kind: videos.length > 0 && !body.isArticle ? 'video' : 'article',
    summary: body.summary,
    ...withLead(picture, blocks),
    videos,
    ...readSection(item),
    byline: bylineOf(item),
    publishedAt: dateOf(
      item.pubDate ?? item.atom?.published ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
      'pubDate',
    ),
    updatedAt,
    language: ownLanguage,
    corrections: body.corrections.map((text) => ({ text, ...(updatedAt ? { at: updatedAt } : {}) })),
    link: linkOf(item, context, label),
    validity: validityOf(item.dcterms?.valid?.[0]),
  };

  function dateOf(raw: string | undefined, field: string): string | undefined {
    const date = parseDate(raw);
    if (raw && !date)
      log.add({
        severity: 'warning',
        code: 'badDate',
        item: label,
        field,
        message: `“${shorten(raw, 40)}” is not a date that can be right.`,
      });
    return date;
  }
}

function headlineOf(item: RssItem): string | undefined {
  const title = item.title ?? item.media?.title?.value ?? item.media?.groups?.[0]?.title?.value;
  return (title && plainText(title)) || undefined;
}

function bylineOf(item: RssItem): string | undefined {
  const author = item.authors?.[0];
  const name = item.dc?.creators?.join(', ') ?? author?.name ?? item.itunes?.author;
  return (name && plainText(name)) || undefined;
}

function linkOf(item: RssItem, { resolve, log }: FormatContext, label: string): string | undefined {
  const permalink =
    item.guid?.isPermaLink === false || !/^https?:/i.test(item.guid?.value ?? '') ? undefined : item.guid?.value;
  const alternate = item.atom?.links?.find(({ rel }) => !rel || rel === 'alternate')?.href;
  const link = resolve(item.link) ?? resolve(alternate) ?? resolve(permalink);
  if (item.link && !link) {
    const message = `“${shorten(item.link, 60)}” is not an address that a TV may be given.`;
    log.add({ severity: 'warning', code: 'badAddress', item: label, field: 'link', message });
  }
  return link;
}

/** W3C-DTF period: `start=2026-01-01T00:00:00Z;end=2026-02-01T00:00:00Z`. */
function validityOf(period: string | undefined): StoryDraft['validity'] {
  const from = parseDate(/start=([^;]+)/i.exec(period ?? '')?.[1]);
  const until = parseDate(/end=([^;]+)/i.exec(period ?? '')?.[1]);
  return from || until ? { ...(from ? { from } : {}), ...(until ? { until } : {}) } : undefined;
}
