import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const feedCount = 10;
const minuteMs = 60_000;
const vocabularySize = 60_000;
const syllables =
  'ka ro mi ten shu la per on di st ra ble ing com ver ne to ad fi gu har bo ur ch el qua ze wo pi ja s t a in'.split(
    ' ',
  );
const words = { headline: 9, summary: 25, body: 300 };

/**
 * Writes a channel of `stories` articles in a made-up language: few words are in every story, most are in a few, as in any
 * language. Answers the channel file's path and a source of things that viewers type.
 */
export async function makeArchive({ folder, stories }) {
  await mkdir(folder, { recursive: true });
  const language = makeLanguage(createDice(1));
  const headlines = [];
  for (let feed = 0; feed < feedCount; feed += 1) {
    const items = [];
    for (let number = feed; number < stories; number += feedCount) {
      const headline = language.text(words.headline);
      headlines.push(headline);
      items.push(itemText(number, headline, language));
    }
    await writeFile(join(folder, `feed-${feed}.xml`), feedText(items));
  }
  const sources = Array.from({ length: feedCount }, (_, feed) => ({ id: `feed-${feed}`, url: `feed-${feed}.xml` }));
  const channel = join(folder, 'channel.json');
  const pages = [{ id: 'home', title: 'Home', rails: [{ id: 'all', title: 'All' }] }];
  await writeFile(channel, JSON.stringify({ name: 'Archive', sources, pages }));
  return { channel, typed: (seed) => typed(headlines, language, createDice(seed)) };
}

/** What a search field sends while words are typed, key by key: three words of headlines, single words, and one in four with a slip. */
function typed(headlines, language, dice) {
  const wanted = Array.from({ length: 30 }, (_, at) => {
    const headline = headlines[dice.upTo(headlines.length)];
    const text = at % 2 ? headline.split(' ').slice(0, 3).join(' ') : language.text(1);
    const slip = 1 + dice.upTo(text.length - 1);
    return at % 4 ? text : `${text.slice(0, slip)}x${text.slice(slip + 1)}`;
  });
  return wanted
    .flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)))
    .filter((text) => !text.endsWith(' '));
}

function makeLanguage(dice) {
  const vocabulary = new Set();
  while (vocabulary.size < vocabularySize) {
    vocabulary.add(Array.from({ length: 1 + dice.upTo(4) }, () => syllables[dice.upTo(syllables.length)]).join(''));
  }
  const known = [...vocabulary];
  // The tenth word comes a hundred times as often as the thousandth (Zipf's law).
  const word = () => known[Math.floor(vocabularySize ** dice.share()) - 1];
  return { text: (count) => Array.from({ length: count }, word).join(' ') };
}

/** The same throws each time. */
function createDice(seed) {
  let state = seed;
  const share = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { share, upTo: (count) => Math.floor(share() * count) };
}

function itemText(number, headline, language) {
  const publishedAt = new Date(Date.now() - (number + 1) * 10 * minuteMs).toUTCString();
  return `<item><guid isPermaLink="false">story-${number}</guid><title>${headline}</title>
<link>https://news.example/story/${number}</link><category>Section ${number % 20}</category><category>${language.text(2)}</category>
<pubDate>${publishedAt}</pubDate><description>${language.text(words.summary)}</description>
<content:encoded><![CDATA[<p>${language.text(words.body)}</p>]]></content:encoded></item>`;
}

const feedText = (items) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Archive</title>
<link>https://news.example/</link><description>Made up for the bench</description>
${items.join('\n')}
</channel></rss>`;
