import type { Chapter } from '../../../contract/media.js';
import { toDuration } from '../../media/duration.js';
import type { ResolveUrl } from '../../resolve-url.js';
import { plainText } from '../../text/plain-text.js';
import { childOf, childrenOf, type XmlElement } from '../../xml/element.js';
import { textOf } from './fields.js';

/** More than these is no table of contents. */
const mostChapters = 200;

export interface ChapterFacts {
  readonly chapters: readonly Chapter[];
  readonly chaptersUrl: string | undefined;
}

/** Podlove's simple chapters and Media RSS's scenes stand in the feed; Podcasting 2.0 and JW name a file. */
export function chaptersOf(scopes: readonly XmlElement[], resolve: ResolveUrl): ChapterFacts {
  const marks = inside(scopes, 'psc:chapters', 'psc:chapter').flatMap(({ attributes }) =>
    toChapter(attributes['start'], attributes['title']),
  );
  const scenes = inside(scopes, 'media:scenes', 'media:scene').flatMap((scene) =>
    toChapter(textOf(scene, 'scenestarttime', 'media:scenestarttime'), textOf(scene, 'scenetitle', 'media:scenetitle')),
  );
  return {
    chapters: [...marks, ...scenes].slice(0, mostChapters),
    chaptersUrl: scopes.map((scope) => fileOf(scope, resolve)).find(Boolean),
  };
}

const inside = (scopes: readonly XmlElement[], list: string, name: string): XmlElement[] =>
  scopes.flatMap((scope) => childrenOf(scope, list).flatMap((found) => childrenOf(found, name)));

/** The first chapter begins at nought, which is no length but a place. */
function toChapter(start: string | undefined, words: string | undefined): Chapter[] {
  const title = plainText(words ?? '');
  if (start === undefined || title === '') return [];
  const startSec = toDuration(start) ?? (/^[0:.]+$/.test(start.trim()) ? 0 : undefined);
  return startSec === undefined ? [] : [{ startSec, title }];
}

function fileOf(scope: XmlElement, resolve: ResolveUrl): string | undefined {
  const track = childrenOf(scope, 'jwplayer:track').find(({ attributes }) => attributes['kind'] === 'chapters');
  return resolve(childOf(scope, 'podcast:chapters')?.attributes['url'] ?? track?.attributes['file'] ?? '');
}
