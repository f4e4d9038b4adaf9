import * as fc from 'fast-check';
import { Story } from '../../src/contract/story.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const address = 'https://news.example/clips/harbour-at-dusk.mp4';
const read = (bytes: Uint8Array, url = address, baseUrl = url) => readFeed({ url, baseUrl, bytes });
const readText = (text: string, url?: string) => read(Buffer.from(text), url);

/** A movie header (ISO 14496-12) of 95 seconds, where a player finds it. */
function movie(): Buffer {
  const header = Buffer.alloc(44);
  header.write('mvhd', 4);
  header.writeUInt32BE(1000, 20);
  header.writeUInt32BE(95_000, 24);
  return Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'), header]);
}

describe('media where a feed was expected', () => {
  it('are a story that plays them, as long as they say', () => {
    const reading = read(movie());
    expect(reading).toMatchObject({
      ok: true,
      value: {
        format: 'mediaFile',
        itemCount: 1,
        stories: [
          {
            kind: 'video',
            headline: 'harbour at dusk',
            videos: [{ durationSec: 95, sources: [{ url: address, mimeType: 'video/mp4' }] }],
          },
        ],
      },
    });
  });

  it.each([
    ['audio/mpeg', Buffer.from('ID3\x04')],
    ['audio/mp4', Buffer.from('\0\0\0\x18ftypM4A ')],
    ['audio/wav', Buffer.from('RIFF\0\0\0\0WAVE')],
  ])('of type %s are listened to', (mimeType, bytes) => {
    expect(read(bytes)).toMatchObject({
      ok: true,
      value: { stories: [{ kind: 'article', audio: [{ url: address, mimeType }] }] },
    });
  });

  it('in a file nobody can open, unless it is said where it is on the web', () => {
    expect(read(movie(), 'clips/a b.mp4', '')).toMatchObject({
      ok: true,
      value: { stories: [], faults: [{ code: 'noPlayableVideo', field: 'address' }] },
    });
    expect(read(movie(), 'clips/a b.mp4', 'https://cdn.example/x/')).toMatchObject({
      ok: true,
      value: { stories: [{ videos: [{ sources: [{ url: 'https://cdn.example/x/a%20b.mp4' }] }] }] },
    });
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['a picture', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['a PDF document', Buffer.from('%PDF-1.7')],
    ['a ZIP archive', Buffer.from('PK\x03\x04')],
  ])('that no player opens are named: %s', (found, bytes) => {
    expect(read(bytes)).toMatchObject({ ok: false, error: { kind: 'unknownFormat', found } });
  });
});

describe('an HLS playlist', () => {
  const headline = (url: string) => {
    const reading = readText('#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\na.ts', url);
    return reading.ok ? reading.value.stories[0]?.headline : reading.error;
  };

  it.each([
    ['https://live.example/harbour-cam/index.m3u8?token=1', 'harbour cam'],
    ['https://live.example/master.m3u8', 'live.example'],
    ['https://live.example/a%20b/chunklist_w12.m3u8', 'a b'],
    ['https://live.example/%E0%A4/playlist.m3u8', '%E0%A4'],
  ])('at %s is called %s', (url, name) => {
    expect(headline(url)).toBe(name);
  });

  it('is a channel list when it speaks of channels, whatever tags of players are in it', () => {
    const list =
      '#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:-1 tvg-id="a",A\n#EXT-X-STREAM-INF:BANDWIDTH=1\nhttps://a.example/a.m3u8';
    expect(readText(list)).toMatchObject({ ok: true, value: { format: 'm3u', itemCount: 1 } });
  });
});

describe('JSON that is no feed', () => {
  it.each([
    '{"code":"rest_no_route","message":"No route was found","data":{"status":404}}',
    '{"movies":[{"title":"A film"}]}',
    '{"items":[{"name":"A"}]}',
    '[]',
    '{}',
  ])('is refused: %s', (text) => {
    expect(readText(text)).toMatchObject({ ok: false, error: { kind: 'unknownFormat' } });
  });

  it('is read when the operator says where things are', () => {
    const bytes = Buffer.from('{"movies":[{"name":"A film","file":"https://a.example/a.mp4"}]}');
    const map = { headline: '/name', video: '/file' };
    expect(readFeed({ url: address, baseUrl: address, bytes, map })).toMatchObject({
      ok: true,
      value: { format: 'json', stories: [{ kind: 'video', headline: 'A film' }] },
    });
  });
});

it('survives values that cannot be made into text', () => {
  const value = '[{"toString":false}]';
  for (const text of [
    `{"version":"https://jsonfeed.org/version/1","items":[{"title":"T","date_published":${value}}]}`,
    `{"providerName":"x","movies":[{"title":"T","content":{"duration":${value},"videos":[{"url":"https://a.example/a.mp4"}]}}]}`,
  ]) {
    expect(readFeed({ url: 'https://a.example/', baseUrl: 'https://a.example/', bytes: Buffer.from(text) }).ok).toBe(
      true,
    );
  }
});

describe('any JSON and any list', () => {
  const json = fc.json({ maxDepth: 4 });
  const named = (name: string) => json.map((value) => `"${name}":${value}`);
  const document = fc.oneof(
    fc
      .tuple(named('items'), named('title'), named('authors'))
      .map((fields) => `{"version":"https://jsonfeed.org/version/1.1",${fields.join(',')}}`),
    fc
      .tuple(named('url'), named('attachments'), named('tags'), named('image'), named('date_published'))
      .map((fields) => `{"version":"https://jsonfeed.org/version/1","items":[{"title":"T",${fields.join(',')}}]}`),
    fc
      .tuple(named('_embedded'), named('yoast_head_json'), named('date'), named('meta'), named('author'))
      .map((fields) => `[{"title":{"rendered":"T"},${fields.join(',')}}]`),
    json.map((value) => `[{"title":{"rendered":"T"},"_embedded":{"wp:featuredmedia":${value},"wp:term":[${value}]}}]`),
    fc
      .tuple(named('sources'), named('tracks'), named('images'), named('pubdate'), named('tags'))
      .map((fields) => `{"playlist":[{"title":"T","mediaid":"aaaaaaaa",${fields.join(',')}}]}`),
    json.map((value) => `{"playlist":[{"title":"T","sources":[{"file":"https://a.example/a.mp4","type":${value}}]}]}`),
    fc
      .tuple(named('playlists'), named('categories'), named('series'), named('movies'))
      .map((fields) => `{"providerName":"x",${fields.join(',')},"liveFeeds":[${fields.map((field) => `{${field}}`)}]}`),
    fc
      .array(
        fc.constantFrom(
          '#EXTM3U',
          '#EXTINF:-1 tvg-id="',
          '",',
          'https://a.example/a',
          '\n',
          '|',
          '#EXTGRP:',
          'radio="true"',
          '=',
        ),
      )
      .map((parts) => `#EXTM3U\n${parts.join('')}`),
  );
  const cutOrNot = fc
    .tuple(document, fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })))
    .map(([text, part]) => text.slice(0, Math.ceil(text.length * part)));

  it('crash nothing and give only stories that fit the contract, of addresses on the web', () => {
    const holds = fc.property(cutOrNot, (text) => {
      const reading = readText(text);
      const stories = reading.ok ? reading.value.stories : [];
      return (
        stories.every((story) => Story.safeParse(story).success) &&
        !/"(url|link)":"(?!https?:)/.test(JSON.stringify(stories))
      );
    });
    expect(() => fc.assert(holds, { numRuns: 500 })).not.toThrow();
  });

  it('hold up nobody by their length', () => {
    const long = [
      `#EXTM3U\n#EXTINF:-1 ${'a="'.repeat(100_000)}`,
      `#EXTM3U\n${'#EXTINF:-1,\n'.repeat(50_000)}`,
      `#EXTM3U\n${'.'.repeat(200_000)} x`,
      JSON.stringify([{ title: { rendered: 'T' }, excerpt: { rendered: '<a '.repeat(200_000) } }]),
      JSON.stringify([{ title: { rendered: 'T' }, excerpt: { rendered: '<a class="more-link">'.repeat(50_000) } }]),
      `{"items":[${'['.repeat(100_000)}`,
    ];
    expect(long.map((text) => typeof readText(text).ok)).toEqual(long.map(() => 'boolean'));
  });
});
