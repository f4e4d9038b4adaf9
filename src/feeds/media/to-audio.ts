import type * as z from 'zod/mini';
import type { AudioClip } from '../../contract/media.js';
import { bareType, extensionOf, hlsType } from './media-type.js';

export type AudioInput = z.input<typeof AudioClip>;

const typesByExtension: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  m3u8: hlsType,
};

/** Feeds write `audio/mp3` and `audio/x-m4a`; players know these. */
const playerNames: Readonly<Record<string, string>> = {
  'audio/mp3': 'audio/mpeg',
  'audio/mpeg3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/x-mpeg': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
};

/** The type that a player is told. */
export function audioMimeType(url: string, type?: string): string {
  const claimed = bareType(type);
  if (claimed.startsWith('audio/')) return playerNames[claimed] ?? claimed;
  return typesByExtension[extensionOf(url)] ?? 'audio/mpeg';
}
