// Checks the demo channel's feed: node demo/check-feed.mjs
// Prints one line per item and a summary; exits 1 and says why when something is wrong. Needs nothing but Node 20.
import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const feed = read('feeds/harbour-city-news.xml');
const scenes = new Map(JSON.parse(read('scenes.json')).map((scene) => [scene.id, scene]));
const sections = ['Politics', 'World', 'Business', 'Weather', 'Sport', 'Science'];
const segments = [
  'united-reach-final',
  'river-cities-uphill',
  'crane-electrification',
  'fog-radar',
  'dwarf-planet-ring',
];
const problems = [];

const first = (text, pattern) => pattern.exec(text)?.[1] ?? '';
const decode = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const element = (text, name) => decode(first(text, new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`)).trim());
const wordsIn = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const built = new Date(element(feed, 'lastBuildDate'));
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
/** What the channel has withdrawn is shown to nobody, and has no picture. */
const retracted = JSON.parse(read('channel.json')).retracted.map(({ storyId }) => storyId);
const items = [...feed.matchAll(/<item>([\s\S]*?)<\/item>/g)]
  .map((match) => match[1])
  .filter((item) => !retracted.includes(/<guid[^>]*>([^<]+)</.exec(item)?.[1]));
const perSection = new Map(sections.map((section) => [section, 0]));
const guids = new Set();
const counts = [];
const titles = [];
const totals = { blockquote: 0, list: 0, picture: 0, video: 0, corrected: 0, watch: 0 };

if (items.length !== 30) problems.push(`the feed has ${items.length} items, not 30`);

for (const item of items) {
  const guid = element(item, 'guid');
  const slug = guid.replace(/^hcn-/, '');
  const fault = (words) => problems.push(`${slug || 'an item'}: ${words}`);
  const title = element(item, 'title');
  const body = first(item, /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/);
  const words = wordsIn(body);
  const wordsWithoutCaptions = wordsIn(body.replace(/<figure>[\s\S]*?<\/figure>/g, ' '));
  const section = first(item, /<category domain="section">News \/ ([^<]+)<\/category>/);
  const tags = [...item.matchAll(/<category>([^<]+)<\/category>/g)].length;
  const standfirst = element(item, 'description');
  const scene = scenes.get(slug);

  counts.push(words);
  titles.push(title.length);
  if (guids.has(guid)) fault('the guid is used twice');
  guids.add(guid);
  if (!perSection.has(section)) fault(`"${section}" is not one of the six sections`);
  perSection.set(section, (perSection.get(section) ?? 0) + 1);
  if (element(item, 'link') !== `https://harbourcitynews.example/${section.toLowerCase()}/${slug}`)
    fault('the link does not follow section and slug');
  if (title.length < 40 || title.length > 95) fault(`the headline has ${title.length} characters, not 40 to 95`);
  if (words > 600 || wordsWithoutCaptions < 150)
    fault(`the body has ${words} words (${wordsWithoutCaptions} without figures), not 150 to 600`);
  if (standfirst === '' || standfirst.length > 170)
    fault(`the standfirst has ${standfirst.length} characters, not 1 to 170`);
  if (tags < 2 || tags > 4) fault(`it has ${tags} tags, not 2 to 4`);
  if (!scene) fault('scenes.json has no picture for it');
  else if (scene.section !== section) fault(`scenes.json files it under ${scene.section}`);
  if (!item.includes(`<media:content url="../pictures/${slug}.webp" medium="image"`))
    fault('its lead picture is missing');
  for (const need of ['media:description', 'media:credit', 'dc:creator'])
    if (element(item, need) === '') fault(`${need} is missing`);

  const dateText = element(item, 'pubDate');
  const published = new Date(dateText);
  const age = (built - published) / 3_600_000;
  if (!(age > 0 && age <= 144)) fault(`pubDate "${dateText}" is not within the six days before lastBuildDate`);
  else if (weekdays[published.getUTCDay()] !== dateText.slice(0, 3))
    fault(`pubDate "${dateText}" names the wrong weekday`);
  const updated = element(item, 'atom:updated');
  const correction = body.includes('<p class="correction"><strong>Correction:</strong>');
  if ((updated !== '') !== correction) fault('atom:updated and the correction note must come together');
  if (updated !== '' && !(new Date(updated) > published && new Date(updated) < built))
    fault('atom:updated is not between pubDate and lastBuildDate');

  for (const [, name] of item.matchAll(/\.\.\/pictures\/([a-z0-9-]+)\.webp/g)) {
    if (!scenes.has(name) && !segments.includes(name)) fault(`nobody draws the picture "${name}"`);
  }
  for (const [, name] of item.matchAll(/\.\.\/media\/([a-z0-9-]+)\/master\.m3u8/g)) {
    if (!segments.includes(name)) fault(`there is no video segment "${name}"`);
  }
  const open = [];
  for (const [, close, name] of body.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (name === 'img') continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) {
      fault(`</${name}> closes nothing in the body`);
      break;
    }
  }
  if (open.length > 0) fault(`<${open.at(-1)}> is never closed in the body`);

  if (body.includes('<blockquote>')) totals.blockquote += 1;
  if (/<[uo]l>/.test(body)) totals.list += 1;
  if (body.includes('<figure><img')) totals.picture += 1;
  if (body.includes('<figure><video')) totals.video += 1;
  if (correction) totals.corrected += 1;
  if (item.includes('medium="video"')) totals.watch += 1;
  console.log(
    `${String(words).padStart(4)} words  ${String(title.length).padStart(2)} chars  ${age.toFixed(1).padStart(5)} h  ${section.padEnd(8)}  ${slug}`,
  );
}

for (const [section, count] of perSection) if (count !== 5) problems.push(`${section} has ${count} items, not 5`);
for (const id of scenes.keys())
  if (!guids.has(`hcn-${id}`)) problems.push(`scenes.json draws "${id}", which the feed does not have`);
const seeds = new Set([...scenes.values()].map((scene) => scene.seed));
if (seeds.size !== scenes.size) problems.push('two scenes share a seed');

const range = (numbers) => `${Math.min(...numbers)} to ${Math.max(...numbers)}`;
console.log(`\n${items.length} items; ${[...perSection].map(([section, count]) => `${section} ${count}`).join(', ')}`);
console.log(
  `words ${range(counts)}, ${counts.reduce((sum, count) => sum + count, 0)} in all; headlines ${range(titles)} characters`,
);
console.log(
  `with quotes ${totals.blockquote}, lists ${totals.list}, inline pictures ${totals.picture}, inline videos ${totals.video}, corrections ${totals.corrected}, lead videos ${totals.watch}`,
);

if (problems.length > 0) {
  console.error(`\n${problems.length} problem(s):\n- ${problems.join('\n- ')}`);
  process.exit(1);
}
console.log('The feed is in order.');
