import type { Video } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';
import { hlsType } from '../media/media-type.js';
import { captionsOf } from './addresses.js';
import { wrap } from './wrap.js';

/** One story as a TV gets it: its headline, then what it carries. */
export function storyLines(story: Story, place: number): string[] {
  const lead = `${String(place).padStart(4)}  ${story.kind.padEnd(8)}`;
  const indent = ' '.repeat(lead.length);
  return [...wrap(story.headline, lead), ...wrap(partsOf(story).join(' · '), indent)];
}

function partsOf(story: Story): string[] {
  const { publishedAt, picture, videos, audio, sectionPath, link, blocks } = story;
  const languages = [...new Set(captionsOf(story).map(({ language }) => language))];
  return [
    publishedAt ? `${publishedAt.slice(0, 16).replace('T', ' ')} UTC` : 'no date',
    ...(sectionPath.length > 0 ? [sectionPath.join(' / ')] : []),
    picture ? 'picture' : 'no picture',
    ...videos.map((video) => videoWords(video)),
    ...audio.map(({ mimeType, durationSec }) => `audio ${mimeType}${clock(durationSec)}`),
    ...(languages.length > 0 ? [`captions ${languages.join(', ')}`] : []),
    ...(blocks.length > 0 ? [`${blocks.length} ${blocks.length === 1 ? 'block' : 'blocks'}`] : []),
    ...(link ? ['link'] : []),
  ];
}

function videoWords({ sources, durationSec, isLive }: Video): string {
  const types = [...new Set(sources.map(({ mimeType }) => typeNames[mimeType] ?? mimeType))].join(', ');
  return `${isLive ? 'live' : 'video'} ${types}${clock(durationSec)}`;
}

const typeNames: Readonly<Record<string, string>> = {
  [hlsType]: 'HLS',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'video/quicktime': 'QuickTime',
  'application/dash+xml': 'DASH',
};

function clock(durationSec: number | undefined): string {
  if (durationSec === undefined) return '';
  const seconds = Math.round(durationSec);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return ` ${shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')}`;
}
