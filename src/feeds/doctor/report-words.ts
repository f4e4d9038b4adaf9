import type { FeedReading, FormatName } from '../feed-reading.js';
import type { Diagnosis, DoctorFault } from './diagnose.js';
import { faultLines } from './fault-lines.js';
import { storyLines } from './story-lines.js';
import { wrap } from './wrap.js';

/** As many stories are described; the others are counted. */
const shownStories = 200;

const formatNames: Readonly<Record<FormatName, string>> = {
  rss: 'RSS',
  mediaRss: 'Media RSS',
  podcast: 'a podcast (RSS)',
  rdf: 'RSS 1.0 (RDF)',
  atom: 'Atom',
  youTube: 'a YouTube channel’s Atom feed',
  roku: 'Roku Direct Publisher JSON',
  jsonFeed: 'JSON Feed',
  wordPress: 'posts of the WordPress REST API',
  jwPlaylist: 'a JW playlist',
  m3u: 'an M3U channel list',
  hls: 'an HLS playlist: a stream, not a list of channels',
  mediaFile: 'a media file',
  json: 'JSON of no known format, read by your field map',
};

/** The diagnosis as an operator reads it in a terminal. `name` is what was inspected. */
export function toWords({ reading, dropped, faults }: Diagnosis, name: string): string[] {
  const { stories } = reading;
  const left = stories.length - shownStories;
  return [
    ...wrap(`${name} is ${formatNames[reading.format]}.`, ''),
    ...wrap(headOf(reading), ''),
    ...railLines(reading),
    '',
    ...stories.slice(0, shownStories).flatMap((story, at) => storyLines(story, at + 1)),
    ...(left > 0 ? [`… and ${left} more; --json has them all.`] : []),
    ...(stories.length > 0 ? [''] : []),
    ...faultLines(faults),
    ...wrap(summaryOf({ reading, dropped, faults }), ''),
  ];
}

function headOf({ title, language }: FeedReading): string {
  const named = title ? `Title: ${title}.` : 'It has no title.';
  return `${named} ${language ? `Language: ${language}.` : 'It does not say its language.'}`;
}

function railLines({ rails = [] }: FeedReading): string[] {
  if (rails.length === 0) return [];
  return wrap(`Its rails: ${rails.map(({ title, storyIds }) => `${title} (${storyIds.length})`).join(', ')}.`, '');
}

function summaryOf({ reading: { stories, itemCount }, dropped, faults }: Diagnosis): string {
  const countOf = (severity: DoctorFault['severity']) => faults.filter((fault) => fault.severity === severity).length;
  const shown = `${count(itemCount, 'item')} in the feed: ${count(stories.length, 'story')} for TVs, ${dropped} left out.`;
  if (faults.length === 0) return `${shown} Nothing is wrong with it.`;
  const [errors, warnings, notes] = [countOf('error'), countOf('warning'), countOf('info')];
  return `${shown} ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notes, 'note')}.`;
}

const count = (total: number, word: string): string =>
  `${total} ${total === 1 ? word : word.replace(/y$/, 'ie').concat('s')}`;
