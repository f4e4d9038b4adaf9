import { type FaultLog, placed } from '../fault-log.js';
import { foreignPlayer } from '../media/foreign-player.js';
import { extensionOf, hlsType, mediaKind, videoMimeType } from '../media/media-type.js';
import { audioMimeType } from '../media/to-audio.js';
import { toVideo } from '../media/to-video.js';
import { toLanguage } from '../text/language.js';
import { languageOfLabel } from '../text/language-name.js';
import { plainText, shorten } from '../text/plain-text.js';
import { nameOfAddress } from './bare-address.js';
import { linkToForeignPage } from './foreign-page.js';
import type { FormatContext, NeededVideo, StoryDraft } from './format.js';
import type { M3uEntry } from './m3u-entries.js';
import { uniqueTags } from './tags.js';

export interface M3uIdentity {
  readonly guid: string | undefined;
  readonly label: string;
}

/** Files end; everything else in a channel list is a stream without end. */
const fileExtensions = new Set(['mp4', 'm4v', 'mov', 'mkv', 'avi', 'webm', 'ogv', 'flv', 'wmv']);
/** Lists count `#EXTINF:1` for want of a length. */
const shortestFileSec = 30;

export function toM3uDraft(entry: M3uEntry, { guid, label }: M3uIdentity, context: FormatContext): StoryDraft {
  const url = context.resolve(entry.address);
  const log = placed(context.log, { item: label, line: entry.line });
  if (url) noteHeaders(entry, log);
  return {
    label,
    line: entry.line,
    guid,
    headline: nameOf(entry),
    ...mediaOf(entry, url, log),
    picture: pictureOf(entry, context),
    ...sectionOf(entry),
    language: languageOf(entry),
  };
}

/** Kodi writes colours into names: `[COLOR red]News[/COLOR]`. */
const kodiMark = /\[\/?(?:COLOR(?:\s[^\]]{0,30})?|B|I|UPPERCASE|LOWERCASE|LIGHT)\]/gi;

function nameOf({ name, attributes, address = '' }: M3uEntry): string | undefined {
  const given = [name, attributes.get('tvg-name') ?? ''].map((text) => plainText(text.replace(kodiMark, '')));
  return given.find(Boolean) ?? (plainText(nameOfAddress(address)) || undefined);
}

function mediaOf(
  entry: M3uEntry,
  url: string | undefined,
  log: FaultLog,
): Partial<StoryDraft> & Pick<StoryDraft, 'kind'> {
  const needsVideo = neededVideo(entry);
  if (!url) return { kind: 'live', needsVideo };
  if (foreignPlayer(url)) {
    return { kind: 'article', blocks: [linkToForeignPage(url, { field: 'address', log })] };
  }
  const isRadio = entry.attributes.get('radio') === 'true' || mediaKind({ url }) === 'audio';
  if (isRadio) return { kind: 'article', audio: [{ url, mimeType: audioMimeType(url) }] };
  const isFile = fileExtensions.has(extensionOf(url));
  // A stream that does not say what it is, is an HLS playlist behind a script more often than anything else.
  const mimeType = isFile || mediaKind({ url }) === 'video' ? videoMimeType(url) : hlsType;
  const durationSec = isFile && entry.durationSec >= shortestFileSec ? entry.durationSec : undefined;
  const video = toVideo([{ url, mimeType }], { isLive: !isFile, durationSec });
  return { kind: isFile ? 'video' : 'live', needsVideo, ...(video ? { videos: [video] } : {}) };
}

function pictureOf({ attributes }: M3uEntry, { resolve }: FormatContext): StoryDraft['picture'] {
  const url = resolve(attributes.get('tvg-logo') ?? attributes.get('logo'));
  return url ? { url } : undefined;
}

/** `News;Public`: the first group is the section, the others are tags. */
function sectionOf({ attributes, group = '' }: M3uEntry): { sectionPath: string[]; tags: string[] } {
  const titles = [attributes.get('group-title') ?? '', group].flatMap((text) => text.split(';'));
  const [section, ...others] = [...new Set(titles.map(plainText))].filter((title) => title && title !== 'Undefined');
  return { sectionPath: section ? [section] : [], tags: uniqueTags(others) };
}

function languageOf({ attributes }: M3uEntry): string | undefined {
  const named = attributes.get('tvg-language') ?? attributes.get('lang') ?? attributes.get('language');
  return languageOfLabel(named) ?? toLanguage(named);
}

function neededVideo({ address }: M3uEntry): NeededVideo {
  const reason = address
    ? `“${shorten(address, 60)}” is not a web address, so no TV can open it`
    : 'The channel has no address';
  return { field: 'address', reason };
}

function noteHeaders({ headers }: M3uEntry, log: FaultLog): void {
  if (headers.length === 0) return;
  const message = `The stream wants request headers (${headers.join(', ')}) that a TV app cannot send; it may not play.`;
  log.add({ severity: 'info', code: 'needsHeaders', field: 'address', message });
}
