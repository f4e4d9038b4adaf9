import { toDuration } from '../../media/duration.js';
import { mediaKind } from '../../media/media-type.js';
import { type AudioInput, audioMimeType } from '../../media/to-audio.js';
import { childrenOf, type XmlElement } from '../../xml/element.js';
import { captionsOf } from './captions.js';
import type { ItemMedia } from './media.js';
import { itemDuration, type MediaContext } from './videos.js';

interface Recording {
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly element: XmlElement;
}

/** An episode's recording, or several; what a podcast offers instead of its enclosure counts only when there is none. */
export function readAudio(media: ItemMedia, context: MediaContext): AudioInput[] {
  const { item, enclosures, sets } = media;
  const named: Recording[] = [...enclosures, ...sets.flatMap(({ files }) => files)].filter(
    ({ kind }) => kind === 'audio',
  );
  const recordings = named.length > 0 ? named : alternatesOf(item);
  const clips = new Map<string, AudioInput>();
  for (const recording of recordings) {
    const clip = toClip(recording, item, context);
    if (clip && !clips.has(clip.url)) clips.set(clip.url, clip);
  }
  return [...clips.values()];
}

function alternatesOf(item: XmlElement): Recording[] {
  const alternates = childrenOf(item, 'podcast:alternateenclosure');
  const chosen = alternates.find(({ attributes }) => attributes['default'] === 'true') ?? alternates[0];
  if (!chosen) return [];
  const { type } = chosen.attributes;
  return childrenOf(chosen, 'podcast:source')
    .map(({ attributes }) => ({ url: attributes['uri'], type: attributes['contenttype'] ?? type, element: chosen }))
    .filter(({ url, type: claimed }) => url !== undefined && mediaKind({ url, type: claimed }) === 'audio')
    .slice(0, 1);
}

function toClip({ url: address, type, element }: Recording, item: XmlElement, context: MediaContext) {
  const url = context.resolve(address);
  if (!url) return undefined;
  const length = toDuration(element.attributes['duration']) ?? itemDuration(item);
  const captions = captionsOf([element, item], context);
  return {
    url,
    mimeType: audioMimeType(url, type),
    ...(length ? { durationSec: length } : {}),
    ...(captions.length > 0 ? { captions } : {}),
  };
}
