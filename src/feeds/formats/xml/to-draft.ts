import { type FaultLog, itemLabel, placed } from '../../fault-log.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { parseDate } from '../../text/dates.js';
import { toLanguage } from '../../text/language.js';
import { plainText, shorten } from '../../text/plain-text.js';
import type { XmlElement } from '../../xml/element.js';
import type { StoryDraft } from '../format.js';
import { type ItemBody, readBody, withLead, withVideos } from '../item-body.js';
import { readAudio } from './audio.js';
import { readDates } from './dates.js';
import {
  articleNames,
  firstOf,
  headlineNames,
  htmlContent,
  otherHeadlineNames,
  otherStandfirstNames,
  standfirstNames,
  textOf,
} from './fields.js';
import { linkClaims } from './link.js';
import { type ItemMedia, nestedText, readMedia } from './media.js';
import { missingVideo, noteDeadTypes } from './missing-video.js';
import { bylineOf } from './people.js';
import { pickPicture } from './pictures.js';
import { readSection } from './section.js';
import { readVideos } from './videos.js';

export interface XmlPlace {
  readonly item: XmlElement;
  /** Place in the feed, from 0. */
  readonly index: number;
  readonly guid: string | undefined;
  /** Of the feed. */
  readonly feedLanguage: string | undefined;
  /** What addresses mean within an element with this `xml:base`. */
  resolveIn(base: string | undefined): ResolveUrl;
  readonly log: FaultLog;
}

interface DraftPlace extends Pick<XmlPlace, 'item' | 'resolveIn'> {
  readonly media: ItemMedia;
  readonly label: string;
  /** Knows the item and its line. */
  readonly log: FaultLog;
}

/** One item of any XML format. */
export function toXmlDraft(feedPlace: XmlPlace): StoryDraft {
  const { item, index, guid, resolveIn } = feedPlace;
  const media = readMedia(item);
  const headline = headlineOf(media);
  const label = itemLabel(index, guid ?? headline);
  const place: DraftPlace = {
    item,
    media,
    label,
    resolveIn,
    log: placed(feedPlace.log, { item: label, line: item.line }),
  };
  const language = toLanguage(textOf(item, 'dc:language') ?? item.attributes['xml:lang']);
  const context = { resolve: resolveIn(item.base), language: language ?? feedPlace.feedLanguage };
  const body = readItemBody(place);
  const { videos, blocks, poster } = withVideos(readVideos(media, context), body);
  const player =
    videos.length > 0 ? [] : missingVideo({ media, headline, resolve: context.resolve, blocks, log: place.log });
  noteDeadTypes(videos, place.log);
  const named = pickPicture(media, { resolve: context.resolve, known: [headline, body.summary] });
  const lead = withLead(named?.isPoor ? undefined : named?.picture, [...player, ...blocks], [poster, named?.picture]);
  const { sectionPath, tags } = readSection(media);
  const { publishedAt, updatedAt } = readDates(item, place.log);
  return {
    label,
    line: item.line,
    guid,
    fingerprint: item.source,
    headline,
    kind: videos.length > 0 && !body.isArticle ? 'video' : 'article',
    summary: body.summary,
    picture: lead.picture,
    blocks: lead.blocks,
    videos,
    audio: [...readAudio(media, context), ...body.audio],
    sectionPath,
    tags,
    byline: bylineOf(item),
    publishedAt,
    updatedAt,
    language,
    bodyLinks: body.bodyLinks,
    corrections: body.corrections.map((text) => ({ text, ...(updatedAt ? { at: updatedAt } : {}) })),
    link: linkOf(place),
    validity: validityOf(textOf(item, 'dcterms:valid')),
  };
}

function headlineOf(media: ItemMedia): string | undefined {
  const title =
    textOf(media.item, ...headlineNames) ??
    nestedText(media, 'media:title') ??
    textOf(media.item, ...otherHeadlineNames);
  return (title && plainText(title)) || undefined;
}

function readItemBody({ item, media, label, log, resolveIn }: DraftPlace): ItemBody {
  const article = firstOf(item, articleNames);
  const standfirst =
    textOf(item, ...standfirstNames) ?? nestedText(media, 'media:description') ?? textOf(item, ...otherStandfirstNames);
  const base = (article ?? firstOf(item, standfirstNames) ?? item).base;
  const source = { encoded: article && htmlContent(article), description: standfirst };
  return readBody(source, { resolve: resolveIn(base), label, log });
}

function linkOf({ item, log, resolveIn }: DraftPlace): string | undefined {
  let unusable = '';
  for (const { address, element } of linkClaims(item)) {
    const link = resolveIn(element.base)(address);
    if (link) return link;
    unusable ||= address;
  }
  if (unusable) {
    const message = `“${shorten(unusable, 60)}” is not an address that a TV may be given. Give the page’s http(s) address.`;
    log.add({ severity: 'warning', code: 'badAddress', field: 'link', message });
  }
  return undefined;
}

/** W3C-DTF period: `start=2026-01-01T00:00:00Z;end=2026-02-01T00:00:00Z`. */
function validityOf(period = ''): StoryDraft['validity'] {
  const from = parseDate(/start=([^;]+)/i.exec(period)?.[1]);
  const until = parseDate(/end=([^;]+)/i.exec(period)?.[1]);
  return from || until ? { ...(from ? { from } : {}), ...(until ? { until } : {}) } : undefined;
}
