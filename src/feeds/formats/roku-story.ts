import { placed } from '../fault-log.js';
import { parseDate } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import { linkToForeignPage } from './foreign-page.js';
import type { FormatContext, StoryDraft } from './format.js';
import { readBody } from './item-body.js';
import { isRecord, type JsonRecord, text, wordList } from './json-fields.js';
import { rokuField } from './roku-fields.js';
import type { RokuItem, RokuPlace } from './roku-items.js';
import { foreignPageOf, readRokuVideo } from './roku-video.js';
import { splitPath, uniqueTags } from './tags.js';

/** Everything in a Roku feed is a video. One that plays only on another site's page becomes an article with a link to it. */
export function toRokuDraft(place: RokuPlace, context: FormatContext): StoryDraft {
  const { item, label } = place;
  const { fields } = item;
  const content = isRecord(fields['content']) ? fields['content'] : {};
  const video = readRokuVideo(place, content, context);
  const page = video ? undefined : foreignPageOf(place, content, context);
  const log = placed(context.log, { item: label });
  const headline = text(fields['title']);
  const long = text(rokuField(fields, 'longDescription'));
  const short = text(rokuField(fields, 'shortDescription')) ?? long;
  const body = readBody({ description: long ?? short }, { resolve: context.resolve, label, log: context.log });
  return {
    label,
    guid: text(fields['id']),
    headline: headline && plainText(headline),
    kind: page ? 'article' : item.isLive ? 'live' : 'video',
    summary: short ? shorten(plainText(short), 300) : '',
    blocks: page ? [...body.blocks, linkToForeignPage(page, { field: 'content.videos', log })] : body.blocks,
    picture: readPicture(item, context),
    ...(video ? { videos: [video] } : {}),
    ...(page ? {} : { needsVideo: { field: 'content.videos' } }),
    ...readSection(item),
    publishedAt: dateOf(place, content, context),
    language: toLanguage(content['language']) ?? toLanguage(fields['language']),
    validity: validityOf(content),
  };
}

const pictureFields = ['thumbnail', 'brandedThumbnail', 'image', 'poster'] as const;

function readPicture({ fields, series }: RokuItem, { resolve }: FormatContext): StoryDraft['picture'] {
  const named = [fields, series].flatMap((owner) => (owner ? pictureFields.map((name) => rokuField(owner, name)) : []));
  const url = named.map(resolve).find(Boolean);
  return url ? { url } : undefined;
}

/** The first tag or genre is the section; a series names the section of its episodes. */
function readSection({ fields, series }: RokuItem): { sectionPath: string[]; tags: string[] } {
  const own = [...wordList(fields['tags']), ...wordList(fields['genres'])];
  const words = own.length > 0 ? own : [...wordList(series?.['tags']), ...wordList(series?.['genres'])];
  const [section = '', ...others] = words.map(plainText);
  const seriesTitle = text(series?.['title']);
  const tags = uniqueTags([
    ...others.filter((tag) => tag !== section),
    ...(seriesTitle ? [plainText(seriesTitle)] : []),
  ]);
  return { sectionPath: splitPath(section), tags };
}

function dateOf(
  { item: { fields }, label }: RokuPlace,
  content: JsonRecord,
  { log }: FormatContext,
): string | undefined {
  const claims = [rokuField(content, 'dateAdded'), rokuField(fields, 'releaseDate')];
  const date = claims.map(parseDate).find(Boolean);
  if (!date && claims.some(text)) {
    const message = `“${shorten(claims.flatMap((claim) => text(claim) ?? [])[0] ?? '', 40)}” is not a date that can be right.`;
    log.add({ severity: 'warning', code: 'badDate', item: label, field: 'content.dateAdded', message });
  }
  return date;
}

function validityOf(content: JsonRecord): StoryDraft['validity'] {
  const from = parseDate(rokuField(content, 'validityPeriodStart'));
  const until = parseDate(rokuField(content, 'validityPeriodEnd'));
  return from || until ? { ...(from ? { from } : {}), ...(until ? { until } : {}) } : undefined;
}
