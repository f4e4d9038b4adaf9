import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const railsPerFeed = 10;
const minuteMs = 60_000;

const places =
  'Northgate,Saltmarsh,Quayside,Fernhill,Oldbridge,Eastwick,Millbrook,Highcross,Stonehaven,Brightwater'.split(',');
const actors =
  'Council,Ferry crews,School board,Fire service,Market traders,Tram riders,Surveyors,Choir,Museum,Harbour pilots'.split(
    ',',
  );
const deeds = 'approve,question,open,delay,rebuild,celebrate,measure,defend,redraw,welcome'.split(',');
const things = [
  'new flood wall',
  'night timetable',
  'shared workshop',
  'long-awaited library wing',
  'river crossing',
  'tree-planting plan',
  'budget for repairs',
  'summer programme',
  'open-air stage',
  'heat network',
];
const ends = ['after a close vote', 'before the winter', 'for the third year', 'in a single day', 'despite the rain'];

/**
 * Writes a channel of `rails` rails with `items` stories each, and the RSS files that it takes in. No two stories share a
 * picture's address. Answers the channel file's path.
 */
export async function makeChannel({ folder, rails, items, pictures }) {
  await mkdir(folder, { recursive: true });
  const feedCount = Math.ceil(rails / railsPerFeed);
  const feeds = Array.from({ length: feedCount }, (_, feed) => feed);
  for (const feed of feeds)
    await writeFile(join(folder, `feed-${feed}.xml`), feedText({ feed, rails, items, pictures }));

  const file = join(folder, 'channel.json');
  const channel = {
    name: 'Bench News',
    sources: feeds.map((feed) => ({ id: `feed-${feed}`, url: `feed-${feed}.xml`, baseUrl: `${pictures}/` })),
    pages: [
      { id: 'home', title: 'Home', icon: 'home', rails: railNumbers(0, rails).map((rail) => railOf(rail, items)) },
    ],
  };
  await writeFile(file, JSON.stringify(channel, null, 2));
  return file;
}

const sectionName = (rail) => `${pick(places, rail)} ${rail + 1}`;

const railOf = (rail, limit) => ({
  id: `rail-${rail + 1}`,
  title: sectionName(rail),
  layout: rail === 0 ? 'hero' : 'landscape',
  rule: { kind: 'section', section: sectionName(rail) },
  limit,
});

function feedText({ feed, rails, items, pictures }) {
  const numbers = railNumbers(feed * railsPerFeed, Math.min(rails, (feed + 1) * railsPerFeed));
  const newest = Date.now();
  const entries = numbers.flatMap((rail) =>
    Array.from({ length: items }, (_, item) => itemText({ rail, item, number: rail * items + item, newest, pictures })),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Feed ${feed}</title>
<link>https://news.example/</link><description>Made up for the bench</description>
${entries.join('\n')}
</channel></rss>`;
}

function itemText({ rail, item, number, newest, pictures }) {
  const headline = headlineOf(number);
  const publishedAt = new Date(newest - (item + 1) * minuteMs).toUTCString();
  return `<item><guid isPermaLink="false">story-${number}</guid><title>${headline}</title>
<link>https://news.example/story/${number}</link><category>${sectionName(rail)}</category><pubDate>${publishedAt}</pubDate>
<description>${headline}. People in ${pick(places, number * 3)} say that they had expected it, and that more is to follow.</description>
<media:content url="${pictures}/picture-${number}.jpg" medium="image" width="960" height="540"/></item>`;
}

function headlineOf(number) {
  const words = [
    pick(places, number),
    pick(actors, number / 10),
    pick(deeds, number / 100 + number),
    pick(things, number / 7),
  ];
  return `${words[0]}: ${words[1]} ${words[2]} ${words[3]} ${pick(ends, number / 3)}`;
}

const pick = (words, place) => words[Math.floor(place) % words.length];
const railNumbers = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);
