const longestRetryAfterSec = 24 * 60 * 60;

interface ReadHeaders {
  get(name: string): string | null;
}

/** Seconds, or a date by the server's own clock. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestRetryAfterSec) : undefined;
}

/** For how many more seconds an answer calls itself fresh: Cache-Control before Expires, less its age in caches on the way. */
export function readFreshness(headers: ReadHeaders, now = Date.now()): number | undefined {
  const lifetimeSec = readLifetime(headers, now);
  const ageSec = Number(headers.get('age') ?? 0) || 0;
  const freshSec = Math.floor((lifetimeSec ?? 0) - ageSec);
  return freshSec > 0 ? freshSec : undefined;
}

function readLifetime(headers: ReadHeaders, now: number): number | undefined {
  const cacheControl = headers.get('cache-control') ?? '';
  if (/\bno-(cache|store)\b/i.test(cacheControl)) return undefined;
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/i.exec(cacheControl)?.[1];
  if (maxAge) return Number(maxAge);
  const expires = Date.parse(headers.get('expires') ?? '');
  const sentAt = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(expires) ? undefined : (expires - (Number.isNaN(sentAt) ? now : sentAt)) / 1000;
}
