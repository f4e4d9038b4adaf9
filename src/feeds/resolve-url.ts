/** Gives an address that a TV may be told, or nothing. */
export type ResolveUrl = (raw: unknown) => string | undefined;

/** Stands in for the host of a site path; RFC 6761 keeps `.invalid` from ever existing. */
const placeholderHost = 'https://site.invalid';
const maxLength = 4096;
const absolute = /^https?:\/\/[^\s/\\?#]/i;

/**
 * `baseUrl` is an absolute address, a site path (`/demo/feeds/x.xml` gives site paths), or '' when relative addresses have no
 * meaning. `inner` is another base within the first, as `xml:base` gives one.
 */
export function createUrlResolver(baseUrl: string, inner = ''): ResolveUrl {
  const outer = toBase(baseUrl);
  const base = inner === '' ? outer : (parseUrl(inner.trim(), outer?.href) ?? outer);
  return (raw) => {
    if (typeof raw !== 'string') return undefined;
    const text = raw.trim();
    if (text === '' || text.length > maxLength) return undefined;
    return absolute.test(text) ? keepAbsolute(text) : resolveRelative(text, base);
  };
}

function toBase(baseUrl: string): URL | undefined {
  if (absolute.test(baseUrl)) return parseUrl(baseUrl);
  return baseUrl.startsWith('/') ? parseUrl(baseUrl, placeholderHost) : undefined;
}

// Not `URL.href`: newsrooms compare links, and normalising would change them.
const keepAbsolute = (text: string): string | undefined => (URL.canParse(text) ? encodeSpaces(text) : undefined);

function resolveRelative(text: string, base: URL | undefined): string | undefined {
  if (!base) return undefined;
  const resolved = parseUrl(text, base.href);
  if (!resolved || !isWeb(resolved)) return undefined;
  const isOnSite = base.origin === placeholderHost && resolved.origin === placeholderHost;
  const address = isOnSite ? `${resolved.pathname}${resolved.search}${resolved.hash}` : resolved.href;
  // `/..//host` keeps an empty first segment, which a TV would read as another host.
  if (isOnSite && /^\/[/\\]/.test(address)) return undefined;
  return encodeSpaces(address);
}

const isWeb = (url: URL | undefined): url is URL =>
  url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '';

const encodeSpaces = (address: string): string =>
  /\s/.test(address) ? address.replace(/[\t\n\r]/g, '').replace(/\s/g, '%20') : address;

function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
