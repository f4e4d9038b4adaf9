type Resolve = (url: string) => string;

/** Where the lightest of a stream's own playlists is; undefined where a playlist is one itself. */
export function findVariant(playlist: string, resolve: Resolve): string | undefined {
  const lines = playlist.split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith('#EXT-X-STREAM-INF'));
  const uri = at < 0 ? undefined : lines.slice(at + 1).find((line) => line.trim() !== '' && !line.startsWith('#'));
  return uri && resolve(uri.trim());
}

/** A window so short was not made to go back in. */
const leastSec = 120;

/** When the first moment that a live playlist still has was sent. Undefined where it has no past, or has ended. */
export function windowStartMs(playlist: string, nowMs: number): number | undefined {
  if (playlist.includes('#EXT-X-ENDLIST')) return undefined;
  const durations = [...matches(playlist, /^#EXTINF:([\d.]+)/gm)].map((text) => Number.parseFloat(text) || 0);
  const totalSec = durations.reduce((sum, sec) => sum + sec, 0);
  if (totalSec < leastSec) return undefined;
  const [sentAt] = matches(playlist, /^#EXT-X-PROGRAM-DATE-TIME:(.+)$/m);
  const sentMs = Date.parse(sentAt?.trim() ?? '');
  return Number.isNaN(sentMs) ? nowMs - totalSec * 1000 : sentMs;
}

function matches(text: string, pattern: RegExp): readonly string[] {
  if (!pattern.global) return pattern.exec(text)?.slice(1, 2) ?? [];
  const found: string[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match[1] ?? '');
  return found;
}
