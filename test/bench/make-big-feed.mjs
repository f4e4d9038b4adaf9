import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const newest = Date.UTC(2026, 0, 1, 12);
const minuteMs = 60_000;
const sections = ['Politics', 'World', 'Business', 'Weather', 'Sport', 'Science &amp; health'];
const places = ['the harbour', 'the old town', 'the northern valleys', 'the ferry port', 'the market square'];

/** Writes an RSS feed of `items` ordinary stories, about 390 bytes each: 50,000 are just below what a feed may weigh. */
export async function makeBigFeed(file, items) {
  const out = createWriteStream(file);
  out.write(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Everything ever</title>
<link>https://news.example/</link><description>The archive of a newsroom</description><language>en-GB</language>
`);
  for (let number = 0; number < items; number += 1) {
    if (!out.write(itemText(number))) await once(out, 'drain');
  }
  out.end('</channel></rss>\n');
  await once(out, 'close');
}

function itemText(number) {
  const place = places[number % places.length];
  const publishedAt = new Date(newest - number * minuteMs).toUTCString();
  return `<item><guid isPermaLink="false">news-${number}</guid><title>Report ${number}: what changed in ${place}</title>
<link>https://news.example/${number}</link><category>${sections[number % sections.length]}</category>
<pubDate>${publishedAt}</pubDate><description><![CDATA[<p>People in ${place} <b>say more</b>.</p>]]></description>
<media:content url="https://img.example/${number}.jpg" medium="image"/></item>
`;
}
