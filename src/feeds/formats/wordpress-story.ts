import { toDuration } from '../media/duration.js';
import { splitCredit } from '../media/picture-words.js';
import { audioMimeType } from '../media/to-audio.js';
import { parseDate } from '../text/dates.js';
import { toLanguage } from '../text/language.js';
import { plainText, shorten } from '../text/plain-text.js';
import type { FormatContext, StoryDraft } from './format.js';
import { readBody, withLead, withVideos } from './item-body.js';
import { isRecord, type JsonRecord, records, text, texts } from './json-fields.js';
import { uniqueTags } from './tags.js';
import { embedded, rendered, yoastArticle, yoastOf } from './wordpress-fields.js';

export function toWordPressDraft(post: JsonRecord, label: string, context: FormatContext): StoryDraft {
  const { resolve, log } = context;
  const title = rendered(post['title']);
  const excerpt = rendered(post['excerpt']);
  const body = readBody(
    { encoded: rendered(post['content']), description: excerpt && withoutTeaser(excerpt) },
    { resolve, label, log },
  );
  const { videos, blocks, poster } = withVideos([], body);
  const publishedAt = momentOf(post, 'date');
  const updatedAt = momentOf(post, 'modified');
  if (!publishedAt && text(post['date'])) noteDate(text(post['date'])!, label, context);
  return {
    label,
    guid: rendered(post['guid']) ?? text(post['id']) ?? text(post['ID']),
    headline: title && plainText(title),
    kind: videos.length > 0 && !body.isArticle ? 'video' : 'article',
    summary: body.summary,
    ...withLead(pictureOf(post, context) ?? poster, blocks),
    videos,
    audio: audioOf(post, context),
    ...sectionOf(post),
    byline: bylineOf(post),
    publishedAt,
    // WordPress stamps the moment of publishing as a change.
    ...(updatedAt && publishedAt && updatedAt > publishedAt ? { updatedAt } : {}),
    language: languageOf(post),
    bodyLinks: body.bodyLinks,
    corrections: body.corrections.map((words) => ({ text: words })),
    link: resolve(post['link']) ?? resolve(post['URL']) ?? resolve(post['url']),
  };
}

/** `date_gmt` is UTC without saying so; `date` is the site's local time, or UTC as far as anyone can tell. */
const momentOf = (post: JsonRecord, name: string): string | undefined =>
  parseDate(post[`${name}_gmt`]) ?? parseDate(post[name]);

function noteDate(claim: string, label: string, { log }: FormatContext): void {
  const message = `“${shorten(claim, 40)}” is not a date that can be right.`;
  log.add({ severity: 'warning', code: 'badDate', item: label, field: 'date', message });
}

/** Excerpts that WordPress cuts itself end in `[…]` and often in a link to go on. Bounded, so that no excerpt is slow. */
const teaserLink = /<a\b[^>]{0,300}\bmore-link\b[^>]{0,300}>[\s\S]{0,600}?<\/a>/gi;
const teaserMark = /\s?\[(?:&hellip;|&#8230;|&#x2026;|…|\.\.\.)\]/gi;

const withoutTeaser = (html: string): string => html.replace(teaserLink, '').replace(teaserMark, '…');

export const languageOf = (post: JsonRecord): string | undefined =>
  toLanguage(post['lang']) ?? toLanguage(yoastOf(post)['og_locale']) ?? toLanguage(yoastArticle(post)['inLanguage']);

/** Where themes and plugins put the address of the featured picture when it is not embedded. */
const pictureFields = [
  'jetpack_featured_media_url',
  'featured_image_src',
  'featured_image_url',
  'featured_media_src_url',
  'featured_img',
  'featured_image',
  'fimg_url',
] as const;

function pictureOf(post: JsonRecord, { resolve }: FormatContext): StoryDraft['picture'] {
  const [media] = embedded(post, 'wp:featuredmedia').filter((entry) => entry['media_type'] !== 'file');
  const fromMedia = media && embeddedPicture(media, resolve);
  if (fromMedia) return fromMedia;
  const better = isRecord(post['better_featured_image']) ? post['better_featured_image']['source_url'] : undefined;
  const sizes = isRecord(post['thumbnail_images']) ? post['thumbnail_images'] : {};
  const full = isRecord(sizes['full']) ? sizes['full']['url'] : undefined;
  const named = [...pictureFields.map((name) => post[name]), better, full, post['thumbnail']]
    .map(resolve)
    .find(Boolean);
  if (named) return { url: named };
  const [shared] = records(yoastOf(post)['og_image']);
  const url = resolve(shared?.['url']);
  return url ? { url, ...sizeOf(shared!) } : undefined;
}

function embeddedPicture(media: JsonRecord, resolve: FormatContext['resolve']): StoryDraft['picture'] {
  const details = isRecord(media['media_details']) ? media['media_details'] : {};
  const sizes = isRecord(details['sizes']) ? records(Object.values(details['sizes'])) : [];
  const largest = [...sizes].sort((a, b) => (toDuration(b['width']) ?? 0) - (toDuration(a['width']) ?? 0))[0];
  const original = resolve(media['source_url']);
  const url = original ?? resolve(largest?.['source_url']);
  if (!url) return undefined;
  const alt = text(media['alt_text']);
  const caption = rendered(media['caption']);
  return {
    url,
    ...sizeOf(original ? details : largest!),
    ...splitCredit(caption && plainText(caption)),
    ...(alt ? { alt: plainText(alt) } : {}),
  };
}

function sizeOf({ width, height }: JsonRecord): { width?: number; height?: number } {
  const isSize = (side: unknown): side is number => typeof side === 'number' && side > 0;
  return { ...(isSize(width) ? { width } : {}), ...(isSize(height) ? { height } : {}) };
}

/** Podcast plugins name the recording among the post's own fields. */
function audioOf(post: JsonRecord, { resolve }: FormatContext): StoryDraft['audio'] {
  const meta = isRecord(post['meta']) ? post['meta'] : {};
  const url = resolve(meta['audio_file']) ?? resolve(post['audio_file']);
  if (!url) return [];
  const durationSec = toDuration(meta['duration']);
  return [{ url, mimeType: audioMimeType(url), ...(durationSec ? { durationSec } : {}) }];
}

/** Categories that say nothing: what WordPress files a post under when its author chose none. */
const noCategory =
  /^(uncategori[sz]ed|sin categor[ií]a|non class[ée]|allgemein|unkategorisiert|sem categoria|geen categorie|без рубрики)$/i;

function sectionOf(post: JsonRecord): { sectionPath: string[]; tags: string[] } {
  const terms = embedded(post, 'wp:term');
  const named = (taxonomy: string) =>
    terms.filter((term) => term['taxonomy'] === taxonomy).flatMap(({ name }) => text(name) ?? []);
  const article = yoastArticle(post);
  const categories = firstList(named('category'), termNames(post['categories']), texts(article['articleSection']));
  const tags = firstList(named('post_tag'), termNames(post['tags']), texts(article['keywords']));
  const [section, ...others] = categories.map(plainText).filter((name) => !noCategory.test(name));
  return { sectionPath: section ? [section] : [], tags: uniqueTags([...others, ...tags.map(plainText)]) };
}

/** WordPress.com lists terms by their names, the JSON API plugin as objects; elsewhere these are numbers. */
const termNames = (value: unknown): string[] =>
  isRecord(value) ? Object.keys(value) : records(value).flatMap(({ title }) => text(title) ?? []);

const firstList = (...lists: readonly string[][]): string[] => lists.find(({ length }) => length > 0) ?? [];

function bylineOf(post: JsonRecord): string | undefined {
  const embeddedNames = embedded(post, 'author').flatMap(({ name }) => text(name) ?? []);
  const author = post['author'];
  const named = isRecord(author) ? text(author['name']) : undefined;
  const names = firstList(embeddedNames, texts(named), texts(post['author_name']), texts(yoastOf(post)['author']));
  return names.map(plainText).join(', ') || undefined;
}
