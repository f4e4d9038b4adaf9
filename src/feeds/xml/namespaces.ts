/** The usual prefix of each namespace that feeds use, by its address without scheme, slash at the end and letter case. `''` is plain RSS. */
const prefixesByAddress: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'backend.userland.com/rss091': '',
  'backend.userland.com/rss092': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'cyber.law.harvard.edu/rss/rss.html': '',
  'www.rssboard.org/rss-specification': '',
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns': 'atom',
  'search.yahoo.com/mrss': 'media',
  'search.yahoo.com/rss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'www.rssboard.org/media-rss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'itunes.apple.com/dtds/podcast-1.0.dtd': 'itunes',
  'podcastindex.org/namespace/1.0': 'podcast',
  'github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.youtube.com/xml/schemas/2015': 'yt',
  'gdata.youtube.com/schemas/2007': 'yt',
  'podlove.org/simple-chapters': 'psc',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
};

/** For prefixes that nobody declared, or with an address nobody knows. Others stand for themselves. */
const prefixesByHabit: Readonly<Record<string, string>> = {
  atom10: 'atom',
  a10: 'atom',
  mrss: 'media',
  xhtml: 'xhtml',
};

/** The prefixes that are in force at one place of a document. Names then mean the same however a feed spells its prefixes. */
export interface NamespaceScope {
  /** Usual prefix by the prefix that the feed writes, in lower case. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** `media:content` for whatever prefix the feed gave to Media RSS; lower case. */
  qualify(rawName: string): string;
}

type Attributes = Readonly<Record<string, string>>;

/** Names beyond these are not worth remembering: only an attack has as many. */
const maxKnownNames = 1000;

/** The scope of a document's root. A feed that puts `<rss>` into Atom's namespace is still RSS, and `<feed>` without any is Atom. */
export function rootScope(rawName: string, attributes: Attributes): NamespaceScope {
  const prefixes = declaredIn(attributes, new Map());
  if (!rawName.includes(':') || /^rdf:/i.test(rawName)) prefixes.set('', /^feed$|^entry$/i.test(rawName) ? 'atom' : '');
  return createScope(prefixes);
}

/** The scope of an element inside another: mostly that of the other. */
export function innerScope(outer: NamespaceScope, attributes: Attributes): NamespaceScope {
  for (const name in attributes) {
    if (name.startsWith('xmlns')) return createScope(declaredIn(attributes, new Map(outer.prefixes)));
  }
  return outer;
}

function declaredIn(attributes: Attributes, prefixes: Map<string, string>): Map<string, string> {
  for (const [name, address] of Object.entries(attributes)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    if (prefix !== undefined) prefixes.set(prefix, usualPrefix(prefix, address));
  }
  return prefixes;
}

function createScope(prefixes: ReadonlyMap<string, string>): NamespaceScope {
  const known = new Map<string, string>();
  return {
    prefixes,
    qualify(rawName) {
      let name = known.get(rawName);
      if (name === undefined) {
        name = qualify(rawName, prefixes);
        if (known.size < maxKnownNames) known.set(rawName, name);
      }
      return name;
    },
  };
}

function qualify(rawName: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = rawName.indexOf(':');
  const written = colon < 0 ? '' : rawName.slice(0, colon).toLowerCase();
  const local = rawName.slice(colon + 1).toLowerCase();
  const prefix = prefixes.get(written) ?? habitualPrefix(written);
  return prefix ? `${prefix}:${local}` : local;
}

/** A default namespace that nobody knows is the feed's own idea of RSS. */
function usualPrefix(prefix: string, address: string): string {
  return prefixesByAddress[normalise(address)] ?? habitualPrefix(prefix);
}

const habitualPrefix = (prefix: string): string => prefixesByHabit[prefix] ?? prefix;

const normalise = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/#]+$/, '');
