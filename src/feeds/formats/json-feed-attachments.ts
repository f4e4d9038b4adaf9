import type { BlockInput } from '../html/frame.js';
import { toDuration } from '../media/duration.js';
import { mediaKind, videoMimeType } from '../media/media-type.js';
import { type AudioInput, audioMimeType } from '../media/to-audio.js';
import { toVideo, type VideoInput } from '../media/to-video.js';
import { plainText } from '../text/plain-text.js';
import type { FormatContext } from './format.js';
import { isRecord, type JsonRecord, records, text } from './json-fields.js';

export interface Attachments {
  readonly videos: readonly VideoInput[];
  readonly audio: AudioInput[];
  /** Pictures that belong to the body: the item's own picture has a field of its own. */
  readonly pictures: readonly BlockInput[];
}

interface AttachmentPlace {
  readonly context: FormatContext;
  readonly label: string;
  readonly language: string | undefined;
}

interface Attachment {
  readonly fields: JsonRecord;
  readonly url: string;
  readonly type: string | undefined;
  readonly title: string | undefined;
}

/** By the specification, attachments with the same title are one thing in several forms. */
export function readAttachments(value: unknown, { context, label, language }: AttachmentPlace): Attachments {
  const listed = (isRecord(value) ? [value] : records(value)).flatMap((fields) => toAttachment(fields));
  const ofKind = (kind: string) => listed.filter(({ url, type }) => mediaKind({ url, type }) === kind);
  return {
    videos: groupByTitle(ofKind('video')).flatMap((group) => toAttachedVideo(group) ?? []),
    audio: groupByTitle(ofKind('audio')).flatMap((group) => toAttachedAudio(group, language) ?? []),
    pictures: ofKind('image').map(({ url, title }) => ({
      kind: 'picture',
      picture: { url, ...(title ? { alt: title } : {}) },
    })),
  };

  function toAttachment(fields: JsonRecord): Attachment[] {
    const url = context.resolve(fields['url']);
    const title = text(fields['title']);
    if (url) return [{ fields, url, type: text(fields['mime_type']), title: title && plainText(title) }];
    const message = 'The attachment has no address that a TV may be given.';
    context.log.add({ severity: 'warning', code: 'badAddress', item: label, field: 'attachments', message });
    return [];
  }
}

function groupByTitle(attachments: readonly Attachment[]): Attachment[][] {
  const groups = new Map<string, Attachment[]>();
  for (const attachment of attachments) {
    const key = attachment.title ?? attachment.url;
    groups.set(key, [...(groups.get(key) ?? []), attachment]);
  }
  return [...groups.values()];
}

const durationOf = (group: readonly Attachment[]): number | undefined =>
  group.map(({ fields }) => toDuration(fields['duration_in_seconds'])).find(Boolean);

function toAttachedVideo(group: readonly Attachment[]): VideoInput | undefined {
  const renditions = group.map(({ url, type }) => ({ url, mimeType: videoMimeType(url, type) }));
  const title = group[0]?.title;
  return toVideo(renditions, { durationSec: durationOf(group), ...(title ? { title } : {}) });
}

function toAttachedAudio(group: readonly Attachment[], language: string | undefined): AudioInput | undefined {
  const [first, ...others] = group;
  if (!first) return undefined;
  const durationSec = durationOf(group);
  return {
    url: first.url,
    mimeType: audioMimeType(first.url, first.type),
    backupUrls: others.map(({ url }) => url),
    ...(first.title ? { title: first.title } : {}),
    ...(durationSec ? { durationSec } : {}),
    ...(language ? { language } : {}),
  };
}
