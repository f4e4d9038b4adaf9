import { type Chapter, inOrder } from './chapters.js';

const timing = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:[.,]\d{1,3})?)\s+-->/;

/** Reads Podcasting 2.0's JSON, or WebVTT. What is neither has no chapters; one that is damaged is passed over. */
export const readChapters = (file: string): readonly Chapter[] =>
  inOrder(file.trimStart().startsWith('{') ? fromJson(file) : fromWebVtt(file));

interface Listed {
  readonly startTime?: unknown;
  readonly title?: unknown;
  readonly toc?: unknown;
}

/** `toc: false` marks a change of picture that no table of contents lists. */
function fromJson(file: string): Chapter[] {
  const listed = (parse(file) as { chapters?: unknown } | undefined)?.chapters;
  const entries = (Array.isArray(listed) ? listed : []) as (Listed | null)[];
  return entries.flatMap((entry) => {
    const startSec = Number(entry?.startTime ?? Number.NaN);
    const title = typeof entry?.title === 'string' ? entry.title.trim() : '';
    return startSec >= 0 && title && entry?.toc !== false ? [{ startSec, title }] : [];
  });
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}

function fromWebVtt(file: string): Chapter[] {
  return file
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => timing.test(line));
      const [, hours = '0', minutes = '0', seconds = '0'] = timing.exec(lines[at] ?? '') ?? [];
      const title = lines
        .slice(at + 1)
        .join(' ')
        .replace(/<[^>]*>/g, '')
        .trim();
      if (at < 0 || !title) return [];
      return [{ startSec: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.')), title }];
    });
}
