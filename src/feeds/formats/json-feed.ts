import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { jsonItem } from '../mapping/json-item.js';
import { parseDate } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import { eitherToHtml, textToHtml } from '../text/text-to-html.js';
import type { FeedFormat, FormatContext, StoryDraft } from './format.js';
import { readBody, withLead, withVideos } from './item-body.js';
import { noteStrays } from './json-faults.js';
import { readAttachments } from './json-feed-attachments.js';
import { isRecord, type JsonRecord, lineIn, records, text, wordList, written } from './json-fields.js';
import { jsonRetraction } from './json-retraction.js';
import { uniqueTags } from './tags.js';

const versionMark = /jsonfeed\.org\/version\//i;
const ownFields = ['content_html', 'content_text', 'date_published', 'external_url', 'attachments'] as const;

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: FeedFormat = {
  name: 'jsonFeed',

  accepts: (probe) => probe.kind === 'json' && isRecord(probe.value) && isJsonFeed(probe.value),

  siteOf: (probe) => {
    if (probe.kind !== 'json' || !isRecord(probe.value)) return undefined;
    return text(probe.value['home_page_url']) ?? text(probe.value['feed_url']);
  },

  read(probe, context) {
    if (probe.kind !== 'json' || !isRecord(probe.value)) {
      return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    }
    const feed = probe.value;
    const language = toLanguage(feed['language']);
    const title = text(feed['title']);
    const items = Array.isArray(feed['items']) ? feed['items'] : [];
    noteStrays(feed['items'], 'items', context.log);
    return ok({
      title: title && plainText(title),
      language,
      feedKey: text(feed['home_page_url']) ?? text(feed['feed_url']) ?? title,
      itemCount: items.length,
      drafts: items.flatMap((item, index) =>
        isRecord(item) && !jsonRetraction(item)
          ? [
              context.checked({ ...toDraft({ item, feed, index }, context), ...lineIn(probe, item) }, () =>
                jsonItem(item),
              ),
            ]
          : [],
      ),
      retracted: records(items).flatMap((item) => jsonRetraction(item) ?? []),
    });
  },
};

/** By its version; many leave that out, then by fields that no other format has. */
const isJsonFeed = ({ version, items }: JsonRecord): boolean =>
  versionMark.test(text(version) ?? '') || records(items).some((item) => ownFields.some((name) => name in item));

interface JsonFeedPlace {
  readonly item: JsonRecord;
  readonly feed: JsonRecord;
  readonly index: number;
}

function toDraft({ item, feed, index }: JsonFeedPlace, context: FormatContext): StoryDraft {
  const { resolve, log } = context;
  const title = text(item['title']);
  const guid = text(item['id']);
  const label = itemLabel(index, guid ?? title);
  const summary = text(item['summary']);
  const body = readBody(
    { encoded: htmlOf(item), description: summary && eitherToHtml(summary) },
    { resolve, label, log },
  );
  const attached = readAttachments(item['attachments'], { context, label, language: toLanguage(item['language']) });
  const { videos, blocks, poster } = withVideos(attached.videos, body);
  const updatedAt = dateOf('date_modified');
  const lead = withLead(pictureOf(item, context) ?? poster, blocks);
  return {
    label,
    guid,
    headline: title && plainText(title),
    kind: videos.length > 0 && !body.isArticle ? 'video' : 'article',
    summary: body.summary,
    picture: lead.picture,
    blocks: [...lead.blocks, ...attached.pictures],
    videos,
    audio: attached.audio,
    ...sectionOf(item),
    byline: bylineOf(item) ?? bylineOf(feed),
    // What only says when it was changed is at least as old.
    publishedAt: dateOf('date_published') ?? updatedAt,
    updatedAt,
    language: toLanguage(item['language']),
    bodyLinks: body.bodyLinks,
    corrections: body.corrections.map((words) => ({ text: words })),
    link: linkOf(),
  };

  function dateOf(field: string): string | undefined {
    const date = parseDate(item[field]);
    if (!date && item[field]) {
      const message = `“${shorten(written(item[field]), 40)}” is not a date that can be right.`;
      log.add({ severity: 'warning', code: 'badDate', item: label, field, message });
    }
    return date;
  }

  function linkOf(): string | undefined {
    const link = resolve(item['url']) ?? resolve(item['external_url']);
    if (!link && item['url']) {
      const message = 'The address is not one that a TV may be given.';
      log.add({ severity: 'warning', code: 'badAddress', item: label, field: 'url', message });
    }
    return link;
  }
}

function htmlOf(item: JsonRecord): string | undefined {
  const html = item['content_html'];
  if (typeof html === 'string' && html.trim() !== '') return html;
  const plain = text(item['content_text']);
  return plain && textToHtml(plain);
}

function pictureOf(item: JsonRecord, { resolve }: FormatContext): StoryDraft['picture'] {
  const url = resolve(item['image']) ?? resolve(item['banner_image']);
  return url ? { url } : undefined;
}

/** JSON Feed has no field for sections: as among RSS categories, the first tag is it. */
function sectionOf(item: JsonRecord): { sectionPath: string[]; tags: string[] } {
  const [section, ...others] = wordList(item['tags']).map(plainText);
  return { sectionPath: section ? [section] : [], tags: uniqueTags(others) };
}

/** `authors` since 1.1, `author` before; some write the name alone. */
function bylineOf(owner: JsonRecord): string | undefined {
  const listed = Array.isArray(owner['authors']) ? owner['authors'] : [owner['author']];
  const names = listed.flatMap((author) => text(isRecord(author) ? author['name'] : author) ?? []);
  return [...new Set(names.map(plainText))].join(', ') || undefined;
}
