const TRACKING =
  /^(utm_.*|at_.*|ns_.*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|_ga|cmp|cmpid|xtor|ito|smid|emc|partner|ref|ref_src|amp|amp_.*)$/i;
const TRACKING_VALUE = /^(rss|feed|atom|amp)$/i;
/** Copies of a page on Google's hosts name the page in their path: `/v/s/news.example/story`. */
const AMP_CACHE = /^\/(?:amp\/|[cv]\/)(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/;
const AMP_CACHE_HOST = /(^|\.)(google\.[a-z.]+|cdn\.ampproject\.org)$/;

/** The page that a link leads to, whichever way it was handed on. Nothing for a site's front page: that is no story's own. */
export function canonicalLink(link: string): string | undefined {
  const url = parse(link);
  if (!url) return undefined;
  const cached = AMP_CACHE_HOST.test(url.host) ? AMP_CACHE.exec(url.pathname) : null;
  if (cached) return canonicalLink(`https://${cached[1]}${cached[2] ?? '/'}${url.search}`);

  const host = url.host.replace(/^(www|amp|m)\./, '');
  const path = withoutAmp(url.pathname).replace(/\/+$/, '');
  const query = queryOf(url);
  // A page that is put together in the browser names its content after the hash.
  const hash = /^#[!/]/.test(url.hash) ? url.hash : '';
  return path || query || hash ? `${host}${path}${query}${hash}` : undefined;
}

function parse(link: string): URL | undefined {
  try {
    return new URL(link, 'https://this.channel');
  } catch {
    return undefined;
  }
}

const withoutAmp = (path: string): string =>
  path
    .replace(/^\/amp(?=\/)/, '')
    .replace(/\/amp\/?$/, '')
    .replace(/\.amp(?=\.html?$|$)/, '');

function queryOf({ searchParams }: URL): string {
  const kept = [...searchParams].filter(([name, value]) => !TRACKING.test(name) && !TRACKING_VALUE.test(value));
  return kept.length > 0 ? `?${new URLSearchParams(kept.sort(byName))}` : '';
}

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);
