import { err, ok } from '../../contract/result.js';
import { itemLabel, placed } from '../fault-log.js';
import { jsonItem } from '../mapping/json-item.js';
import { parseMoment } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import { linkToForeignPage } from './foreign-page.js';
import type { FeedFormat, FormatContext, StoryDraft } from './format.js';
import { readBody } from './item-body.js';
import { noteStrays } from './json-faults.js';
import { isRecord, type JsonRecord, lineIn, records, text, wordList } from './json-fields.js';
import { pickJwPicture, readJwMedia } from './jw-media.js';
import { uniqueTags } from './tags.js';

/** JW Player's playlists: of its delivery API (v2), or as a page hands them to the player. */
export const jwPlaylist: FeedFormat = {
  name: 'jwPlaylist',

  accepts: (probe) => probe.kind === 'json' && itemsOf(probe.value) !== undefined,

  read(probe, context) {
    const items = probe.kind === 'json' ? itemsOf(probe.value) : undefined;
    if (probe.kind !== 'json' || !items) {
      return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    }
    const playlist = isRecord(probe.value) ? probe.value : {};
    const title = text(playlist['title']);
    const language = toLanguage(playlist['language']);
    noteStrays(items, 'playlist', context.log);
    return ok({
      title: title && plainText(title),
      language,
      feedKey: text(playlist['feedid']) ?? title,
      itemCount: items.length,
      drafts: items.flatMap((item, index) =>
        isRecord(item)
          ? [
              context.checked({ ...toDraft({ item, index, language }, context), ...lineIn(probe, item) }, () =>
                jsonItem(item),
              ),
            ]
          : [],
      ),
    });
  },
};

function itemsOf(value: unknown): readonly unknown[] | undefined {
  const listed = isRecord(value) ? value['playlist'] : value;
  return Array.isArray(listed) && records(listed).some(isJwItem) ? listed : undefined;
}

const isJwItem = (item: JsonRecord): boolean =>
  records(item['sources']).some(({ file }) => text(file) !== undefined) ||
  (text(item['file']) !== undefined && ['title', 'image', 'mediaid', 'tracks'].some((name) => name in item)) ||
  (text(item['mediaid']) !== undefined && 'title' in item);

interface JwPlace {
  readonly item: JsonRecord;
  readonly index: number;
  readonly language: string | undefined;
}

function toDraft({ item, index, language }: JwPlace, context: FormatContext): StoryDraft {
  const { resolve, log } = context;
  const title = text(item['title']);
  const guid = text(item['mediaid']);
  const label = itemLabel(index, guid ?? title);
  const description = text(item['description']);
  const body = readBody({ description }, { resolve, label, log });
  const { video, audio, page } = readJwMedia(item, { language, resolve });
  const isListenable = !video && audio.length > 0;
  return {
    label,
    guid,
    headline: title && plainText(title),
    kind: page || isListenable ? 'article' : video?.isLive ? 'live' : 'video',
    summary: description ? shorten(plainText(description), 300) : '',
    blocks: page
      ? [...body.blocks, linkToForeignPage(page, { field: 'sources', log: placed(log, { item: label }) })]
      : body.blocks,
    picture: pickJwPicture(item, resolve),
    ...(video ? { videos: [video] } : {}),
    audio,
    ...(page || isListenable ? {} : { needsVideo: { field: 'sources' } }),
    ...sectionOf(item),
    publishedAt: dateOf(),
    link: resolve(item['link']),
  };

  function dateOf(): string | undefined {
    const claim = item['pubdate'] ?? item['pubDate'] ?? item['published'];
    const date = parseMoment(claim);
    if (!date && text(claim)) {
      const message = `“${shorten(text(claim)!, 40)}” is not a date that can be right.`;
      log.add({ severity: 'warning', code: 'badDate', item: label, field: 'pubdate', message });
    }
    return date;
  }
}

/** A newsroom's own field says the section; else the first tag is it. */
function sectionOf(item: JsonRecord): { sectionPath: string[]; tags: string[] } {
  const own = [item['category'], item['section'], item['genre']].flatMap(wordList).map(plainText);
  const tags = wordList(item['tags']).map(plainText);
  const [section, ...others] = own.length > 0 ? own : tags;
  return {
    sectionPath: section ? [section] : [],
    tags: uniqueTags([...others, ...tags].filter((tag) => tag !== section)),
  };
}
