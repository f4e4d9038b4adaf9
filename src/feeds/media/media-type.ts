import { foreignPlayer } from './foreign-player.js';

export type MediaKind = 'video' | 'image' | 'audio' | 'captions' | 'other';

export interface MediaClaim {
  readonly url: string;
  readonly type?: string | undefined;
  readonly medium?: string | undefined;
}

export const hlsType = 'application/vnd.apple.mpegurl';
const dashType = 'application/dash+xml';
const smoothType = 'application/vnd.ms-sstr+xml';

const videoTypesByExtension: Readonly<Record<string, string>> = {
  m3u8: hlsType,
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  mkv: 'video/x-matroska',
  ts: 'video/mp2t',
  mpd: dashType,
  ism: smoothType,
};

const kindsByExtension: Readonly<Record<string, MediaKind>> = {
  ...Object.fromEntries(Object.keys(videoTypesByExtension).map((extension) => [extension, 'video' as const])),
  ...Object.fromEntries('jpg jpeg png gif webp avif bmp'.split(' ').map((extension) => [extension, 'image' as const])),
  ...Object.fromEntries(
    'mp3 m4a aac ogg oga opus wav flac'.split(' ').map((extension) => [extension, 'audio' as const]),
  ),
  vtt: 'captions',
  srt: 'captions',
};

/** What a feed's attachment is: by its type, then by its medium, then by how its address ends. */
export function mediaKind({ url, type, medium }: MediaClaim): MediaKind {
  // `type="image"` is a medium in the wrong place.
  const claimed = kindByType(bareType(type)) ?? kindByMedium(type) ?? kindByMedium(medium);
  // A picture of a video may lie where its page does.
  if (claimed === 'image') return claimed;
  if (foreignPlayer(url)) return 'other';
  return claimed ?? kindsByExtension[extensionOf(url)] ?? 'other';
}

export const bareType = (type = ''): string => type.split(';')[0]!.trim().toLowerCase();

function kindByType(type: string): MediaKind | undefined {
  if (type === '' || type === 'application/octet-stream' || type === 'binary/octet-stream') return undefined;
  if (isHls(type) || type === dashType || type === smoothType || type.startsWith('video/')) return 'video';
  if (type === 'application/mp4') return 'video';
  if (type.startsWith('image/')) return type === 'image/svg+xml' ? 'other' : 'image';
  if (type.startsWith('audio/')) return 'audio';
  if (type === 'text/vtt' || type === 'application/x-subrip') return 'captions';
  return type.includes('/') ? 'other' : undefined;
}

function kindByMedium(medium = ''): MediaKind | undefined {
  const claimed = medium.trim().toLowerCase();
  if (claimed === 'video' || claimed === 'image' || claimed === 'audio') return claimed;
  return claimed === 'document' || claimed === 'executable' ? 'other' : undefined;
}

const isHls = (type: string): boolean => /^(application|audio|video)\/(x-|vnd\.apple\.)?mpegurl$/.test(type);

/** Names of MP4 that players do not know. */
const mp4Names: ReadonlySet<string> = new Set([
  'video/x-m4v',
  'video/m4v',
  'video/x-mp4',
  'video/mpeg4',
  'application/mp4',
]);

/** The type a player is told. The extension of a playlist outranks what the feed claims: `video/mp4` on an .m3u8 is common. */
export function videoMimeType(url: string, type?: string): string {
  const byExtension = videoTypesByExtension[extensionOf(url)];
  if (byExtension === hlsType || byExtension === dashType) return byExtension;
  const claimed = bareType(type);
  if (isHls(claimed)) return hlsType;
  if (mp4Names.has(claimed)) return 'video/mp4';
  const isUseful = claimed.startsWith('video/') || claimed === dashType || claimed === smoothType;
  return isUseful ? claimed : (byExtension ?? 'video/mp4');
}

/** Lower plays on more TVs. */
export function playabilityRank(mimeType: string): number {
  const at = [hlsType, 'video/mp4', 'video/quicktime', 'video/webm', 'video/mp2t', dashType].indexOf(mimeType);
  return at < 0 ? 9 : at;
}

const captionTypesByExtension: Readonly<Record<string, string>> = {
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  ttml: 'application/ttml+xml',
  dfxp: 'application/ttml+xml',
  xml: 'application/ttml+xml',
  txt: 'text/plain',
  html: 'text/html',
  json: 'application/json',
};

/** Types that say nothing where the address's ending does. */
const vagueCaptionTypes: ReadonlySet<string> = new Set(['application/octet-stream', 'text/plain', 'text/xml']);

export function captionMimeType(url: string, type?: string): string {
  const claimed = bareType(type);
  if (/^(application|text)\/(x-)?(srt|subrip)$/.test(claimed)) return 'application/x-subrip';
  const byExtension = captionTypesByExtension[extensionOf(url)];
  if (claimed.includes('/') && !vagueCaptionTypes.has(claimed)) return claimed;
  return byExtension ?? (claimed === 'text/plain' ? claimed : 'text/vtt');
}

export function extensionOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  // Smooth Streaming addresses end in `name.ism/Manifest`.
  return /\.([a-z0-9]{2,5})(?:\/manifest)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}
