/** Something of another site that an article shows. */
export interface Embed {
  /** What a viewer can open: the public page, not the frame made for web pages. */
  readonly link: string;
  /** As its readers know it. */
  readonly provider: string;
}

interface Site {
  readonly provider: string;
  readonly host: RegExp;
  /** The public page of a frame's address. Without it, or when it finds none, the frame's own address is the link. */
  toPage?(url: URL): string | undefined;
}

const sites: readonly Site[] = [
  { provider: 'YouTube', host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, toPage: youTubePage },
  { provider: 'Vimeo', host: /(^|\.)vimeo\.com$/, toPage: vimeoPage },
  { provider: 'Dailymotion', host: /(^|\.)(dailymotion\.com|dai\.ly)$/, toPage: dailymotionPage },
  { provider: 'Facebook', host: /(^|\.)(facebook\.com|fb\.watch)$/, toPage: addressIn('href') },
  {
    provider: 'Instagram',
    host: /(^|\.)instagram\.com$/,
    toPage: pathPage('www.instagram.com', /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/[\w-]+/),
  },
  { provider: 'X', host: /(^|\.)(twitter|x)\.com$/, toPage: postOnX },
  { provider: 'TikTok', host: /(^|\.)tiktok\.com$/ },
  { provider: 'Bluesky', host: /(^|\.)bsky\.app$/, toPage: blueskyPage },
  {
    provider: 'Threads',
    host: /(^|\.)threads\.(net|com)$/,
    toPage: pathPage('www.threads.net', /^\/@[\w.]+\/post\/[\w-]+/),
  },
  { provider: 'Telegram', host: /(^|\.)t\.me$/, toPage: pathPage('t.me', /^\/\w+\/\d+/) },
  {
    provider: 'Reddit',
    host: /(^|\.)(reddit|redditmedia)\.com$/,
    toPage: pathPage('www.reddit.com', /^\/r\/\w+\/comments\/\w+/),
  },
  { provider: 'Twitch', host: /(^|\.)twitch\.tv$/ },
  { provider: 'Rumble', host: /(^|\.)rumble\.com$/ },
  {
    provider: 'Spotify',
    host: /(^|\.)spotify\.com$/,
    toPage: pathPage('open.spotify.com', /^\/embed(?:-podcast)?(\/\w+\/\w+)/),
  },
  { provider: 'Apple Podcasts', host: /(^|\.)podcasts\.apple\.com$/, toPage: pathPage('podcasts.apple.com', /^\/.+/) },
  { provider: 'SoundCloud', host: /(^|\.)soundcloud\.com$/, toPage: soundCloudPage },
  { provider: 'Google Maps', host: /^(www|maps)\.google\.\w+(\.\w+)?$/ },
  { provider: 'Datawrapper', host: /(^|\.)(datawrapper\.(de|dwcdn\.net)|dwcdn\.net)$/ },
  { provider: 'Flourish', host: /(^|\.)flourish\.studio$/ },
  { provider: 'Infogram', host: /(^|\.)infogram\.com$/ },
  { provider: 'DocumentCloud', host: /(^|\.)documentcloud\.org$/ },
  {
    provider: 'Scribd',
    host: /(^|\.)scribd\.com$/,
    toPage: pathPage('www.scribd.com', /^\/embeds(\/\d+)/, '/document'),
  },
  {
    provider: 'Internet Archive',
    host: /^archive\.org$/,
    toPage: pathPage('archive.org', /^\/embed(\/[^/]+)/, '/details'),
  },
];

/** A frame, or a link, of a site that is known for what it lets others show. `address` is absolute. */
export function toEmbed(address: string): Embed | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const site = sites.find(({ host }) => host.test(url.hostname.toLowerCase()));
  if (!site || !/^https?:$/.test(url.protocol)) return undefined;
  return { link: site.toPage?.(url) ?? address, provider: site.provider };
}

function youTubePage({ hostname, pathname, searchParams }: URL): string | undefined {
  const inPath =
    hostname === 'youtu.be' ? pathname.slice(1) : /^\/(?:embed|v|shorts|live)\/([\w-]{6,})/.exec(pathname)?.[1];
  const id = searchParams.get('v') ?? inPath;
  if (id && id !== 'videoseries') return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
  const list = searchParams.get('list');
  return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
}

function vimeoPage({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/video\/(\d+)/.exec(pathname)?.[1];
  const secret = searchParams.get('h');
  return id && `https://vimeo.com/${id}${secret && /^\w+$/.test(secret) ? `/${secret}` : ''}`;
}

function dailymotionPage({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/(?:embed\/)?video\/(\w+)/.exec(pathname)?.[1] ?? searchParams.get('video');
  return id && /^\w+$/.test(id) ? `https://www.dailymotion.com/video/${id}` : undefined;
}

function postOnX({ pathname, searchParams }: URL): string | undefined {
  const id = searchParams.get('id');
  const post =
    /^\/(\w+\/status(?:es)?\/\d+)/.exec(pathname)?.[1] ?? (id && /^\d+$/.test(id) ? `i/status/${id}` : undefined);
  return post && `https://x.com/${post}`;
}

function blueskyPage({ hostname, pathname }: URL): string | undefined {
  const [, author, post] = /^\/embed\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)/.exec(pathname) ?? [];
  return hostname === 'embed.bsky.app' && post ? `https://bsky.app/profile/${author}/post/${post}` : undefined;
}

function soundCloudPage({ searchParams }: URL): string | undefined {
  const address = searchParams.get('url');
  // The interface's address shows nothing to people.
  return address && /^https:\/\/soundcloud\.com\//.test(address) ? address : undefined;
}

/** The address that a frame is given for its page. */
function addressIn(parameter: string): (url: URL) => string | undefined {
  return ({ searchParams }) => {
    const address = searchParams.get(parameter);
    return address && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
  };
}

/** A page whose path stands in the frame's. */
function pathPage(host: string, pattern: RegExp, folder = ''): (url: URL) => string | undefined {
  return ({ pathname }) => {
    const match = pattern.exec(pathname);
    return match ? `https://${host}${folder}${match[1] ?? match[0]}` : undefined;
  };
}
