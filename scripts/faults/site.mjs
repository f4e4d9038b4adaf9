// The built TV app and as much of the content API as it needs to play one video; and a page with hls.js and nothing else.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { root } from '../lib/run.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const hlsType = 'application/vnd.apple.mpegurl';

const channel = {
  name: 'Fault bench',
  editionId: 'bench',
  languages: ['en'],
  timeZone: 'UTC',
  branding: { monogram: 'F', brandColour: '#E5383B', sectionColours: {} },
  pages: [{ id: 'home', title: 'Home', icon: 'home', inNavigation: true }],
  liveStreams: [],
  mirrors: [],
  poll: { channelSec: 600, pageSec: 600 },
};

/** `playback` is laid over the player's patience, as an operator's `settings.json` would; so is what `addStory` is given, for that address. */
export async function startSite({ playback = {} } = {}) {
  const stories = new Map();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://host');
    const path = decodeURIComponent(pathname);
    const patience = { ...playback, ...JSON.parse(searchParams.get('playback') ?? '{}') };
    const found = path.startsWith('/api/') ? api(path, stories) : page(path, patience);
    if (!found)
      return void response.writeHead(404, { 'Content-Type': 'application/problem+json' }).end('{"status":404}');
    response.writeHead(200, { 'Content-Type': found.type, 'Cache-Control': 'no-store' }).end(found.body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    /** Makes a story of a video and answers the address that plays it. */
    addStory(id, video, patience) {
      stories.set(id, toStory(id, video));
      return `${url}/${patience ? `?playback=${encodeURIComponent(JSON.stringify(patience))}` : ''}#watch/${id}`;
    },
    bareUrl: (source, isLive) => `${url}/bare.html?source=${encodeURIComponent(source)}${isLive ? '&live' : ''}`,
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function toStory(id, { sources, captions = [], isLive = false, ...rest }) {
  return {
    id,
    kind: isLive ? 'live' : 'video',
    headline: id,
    summary: '',
    videos: [
      {
        isLive,
        captions,
        sources: sources.map(({ url, mimeType = hlsType, backupUrls = [] }) => ({ url, mimeType, backupUrls })),
        ...rest,
      },
    ],
  };
}

function api(path, stories) {
  const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
  const card = ({ id, kind, headline }) => ({ id, kind, headline, hasVideo: true });
  if (path === '/api/v1/channel') return json(channel);
  if (path === '/api/v1/pages/home') {
    const cards = [...stories.values()].map(card);
    const rail = { id: 'all', title: 'All', layout: 'video', cards, cursor: null, total: cards.length };
    return json({ id: 'home', title: 'Home', rails: [rail], railCursor: null, railTotal: 1 });
  }
  if (path.endsWith('/related')) return json({ cards: [] });
  const story = stories.get(path.replace('/api/v1/stories/', ''));
  return story && json(story);
}

function page(path, playback) {
  if (path === '/bare.html') return { type: 'text/html', body: readFileSync(new URL('./bare.html', import.meta.url)) };
  const file = join(root, 'build/tv', normalize(path === '/' ? '/index.html' : path));
  try {
    const body = readFileSync(file);
    if (path !== '/') return { type: types[extname(file)] ?? 'application/octet-stream', body };
    return { type: 'text/html', body: withPlayback(body.toString(), playback) };
  } catch {
    return undefined;
  }
}

/** The app's settings are an object in its page. */
function withPlayback(html, playback) {
  const start = 'RUNDOWN_BUNDLE.default(';
  const changed = html.replace(/(APP_\w+\.default\()(\{.*?\})(\);)/s, (_, before, settings, after) => {
    return `${before}${JSON.stringify({ ...JSON.parse(settings), playback })}${after}`;
  });
  if (changed === html) throw new Error(`The app's page has changed: no ${start} was found in it.`);
  return changed;
}
