// Writes the segments' feeds from segments.json, as broadcasters publish them: Media RSS and Roku Direct Publisher.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('./', import.meta.url));
const { segments, live } = JSON.parse(readFileSync(`${here}segments.json`, 'utf8'));
const newest = Date.parse('2026-01-01T12:00:00Z');
const inRoku = 4;

const made = segments.filter(({ id }) => existsSync(`${here}media/${id}/master.m3u8`));
const at = ({ minutesAgo = 60 }) => new Date(newest - minutesAgo * 60_000);
const languages = ({ id }) => ['en', 'es'].filter((tag) => existsSync(`${here}media/${id}/captions.${tag}.vtt`));
const xml = (text) =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

writeFileSync(`${here}feeds/segments-mrss.xml`, mediaRss(made.slice(0, -inRoku)));
writeFileSync(`${here}feeds/roku-direct-publisher.json`, `${JSON.stringify(roku(made.slice(-inRoku)), null, 2)}\n`);

function mediaRss(items) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>Harbour City News: segments</title>
    <link>https://harbourcitynews.example/video</link>
    <description>Video segments of Harbour City News.</description>
    <language>en</language>
    <lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>
${items.map(item).join('')}  </channel>
</rss>
`;
}

function item(segment) {
  const { id, title, summary, byline, section, tags, durationSec } = segment;
  const mp4 = existsSync(`${here}media/${id}/video.mp4`)
    ? `\n        <media:content url="../media/${id}/video.mp4" medium="video" type="video/mp4" duration="${durationSec}"/>`
    : '';
  return `    <item>
      <title>${xml(title)}</title>
      <link>https://harbourcitynews.example/video/${id}</link>
      <guid isPermaLink="false">hcn-${id}</guid>
      <pubDate>${at(segment).toUTCString()}</pubDate>
      <dc:creator>${xml(byline)}</dc:creator>
      <category domain="section">News / ${xml(section)}</category>
${tags.map((tag) => `      <category>${xml(tag)}</category>\n`).join('')}      <description>${xml(summary)}</description>
      <media:group>
        <media:content url="../media/${id}/master.m3u8" medium="video" type="application/vnd.apple.mpegurl" duration="${durationSec}" isDefault="true"/>${mp4}
        <media:content url="../media/${id}/thumbs.vtt" type="text/vtt"/>
      </media:group>
      <media:thumbnail url="../pictures/${id}.webp" width="1600" height="900"/>
${languages(segment)
  .map((tag) => `      <media:subTitle type="text/vtt" lang="${tag}" href="../media/${id}/captions.${tag}.vtt"/>\n`)
  .join('')}    </item>
`;
}

function roku(items) {
  return {
    providerName: 'Harbour City News',
    lastUpdated: '2026-01-01T12:00:00+00:00',
    language: 'en',
    shortFormVideos: items.map((segment) => ({
      ...common(segment),
      content: {
        dateAdded: at(segment).toISOString(),
        duration: segment.durationSec,
        language: 'en',
        videos: [{ url: `../media/${segment.id}/master.m3u8`, quality: 'HD', videoType: 'HLS' }],
        captions: languages(segment).map((language) => ({
          url: `../media/${segment.id}/captions.${language}.vtt`,
          language,
          captionType: 'CLOSED_CAPTION',
        })),
        trickPlayFiles: [{ url: `../media/${segment.id}/thumbs.vtt`, quality: 'HD' }],
      },
    })),
    liveFeeds: live.map((stream) => ({
      ...common(stream),
      content: {
        dateAdded: at(stream).toISOString(),
        language: 'en',
        videos: [{ url: `../live/${stream.id}/master.m3u8`, quality: 'HD', videoType: 'HLS' }],
      },
    })),
  };
}

function common(segment) {
  return {
    id: `hcn-${segment.id}`,
    title: segment.title,
    shortDescription: segment.summary,
    longDescription: segment.summary,
    thumbnail: `../pictures/${segment.id}.webp`,
    genres: ['news'],
    tags: [`News / ${segment.section}`, ...(segment.tags ?? [])],
    releaseDate: at(segment).toISOString().slice(0, 10),
  };
}
