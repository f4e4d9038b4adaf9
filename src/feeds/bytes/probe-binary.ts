import { err, ok, type Result } from '../../contract/result.js';
import type { FeedError } from '../feed-error.js';
import type { Probe } from './probe.js';

interface Signature {
  readonly offset: number;
  readonly bytes: string;
}

const at = (offset: number, bytes: string): Signature => ({ offset, bytes });

/** First bytes of media that a player opens by itself, and their types. */
const media: readonly (readonly [mimeType: string, ...signatures: Signature[]])[] = [
  ['audio/mp4', at(4, 'ftypM4A')],
  ['video/quicktime', at(4, 'ftypqt')],
  ['video/quicktime', at(4, 'moov')],
  ['video/webm', at(0, '\x1aE\xdf\xa3')],
  ['video/mp2t', at(0, 'G'), at(188, 'G'), at(376, 'G')],
  ['audio/mpeg', at(0, 'ID3')],
  ['audio/mpeg', at(0, '\xff\xfb')],
  ['audio/mpeg', at(0, '\xff\xf3')],
  ['audio/ogg', at(0, 'OggS')],
  ['audio/wav', at(0, 'RIFF'), at(8, 'WAVE')],
  ['audio/flac', at(0, 'fLaC')],
];

/** What operators paste by mistake, in their words. */
const others: readonly (readonly [found: string, ...signatures: Signature[]])[] = [
  ['a picture', at(4, 'ftypavif')],
  ['a picture', at(4, 'ftypheic')],
  ['a picture', at(0, '\xff\xd8\xff')],
  ['a picture', at(0, '\x89PNG')],
  ['a picture', at(0, 'GIF8')],
  ['a picture', at(0, 'RIFF'), at(8, 'WEBP')],
  ['a PDF document', at(0, '%PDF-')],
  ['a ZIP archive', at(0, 'PK\x03\x04')],
  ['a Flash video', at(0, 'FLV\x01')],
];

/** Media are a story of their own; other files that are no text are named. Nothing for what may be text. */
export function probeBinary(bytes: Uint8Array, url: string): Result<Probe, FeedError> | undefined {
  const fits = ([, ...signatures]: readonly [string, ...Signature[]]) => signatures.every((one) => stands(bytes, one));
  const other = others.find(fits);
  if (other) return err({ kind: 'unknownFormat', url, found: other[0] });
  const mimeType = media.find(fits)?.[0] ?? (stands(bytes, at(4, 'ftyp')) ? 'video/mp4' : undefined);
  if (!mimeType) return undefined;
  const durationSec = /mp4|quicktime/.test(mimeType) ? movieSeconds(bytes) : undefined;
  return ok({ kind: 'media', mimeType, ...(durationSec ? { durationSec } : {}) });
}

function stands(document: Uint8Array, { offset, bytes }: Signature): boolean {
  if (document.length < offset + bytes.length) return false;
  for (let index = 0; index < bytes.length; index++) {
    if (document[offset + index] !== bytes.charCodeAt(index)) return false;
  }
  return true;
}

/** The movie header box (ISO 14496-12, 8.2.2) says how many ticks the movie has, and how many make a second. */
function movieSeconds(bytes: Uint8Array): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const box = buffer.indexOf('mvhd');
  if (box < 0 || buffer.length < box + 36) return undefined;
  const isLong = buffer[box + 4] === 1;
  const ticksPerSecond = buffer.readUInt32BE(box + (isLong ? 24 : 16));
  const ticks = isLong ? Number(buffer.readBigUInt64BE(box + 28)) : buffer.readUInt32BE(box + 20);
  const seconds = Math.round(ticks / ticksPerSecond);
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
}
