import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldMap } from '../../src/contract/source.js';
import { Story } from '../../src/contract/story.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const folder = join(__dirname, '../fixtures/feeds');
const extension = /\.(xml|json|m3u8?)$/;
const isFeed = (name: string) => extension.test(name) && !/\.(expected|map)\.json$/.test(name);
const feeds = readdirSync(folder).filter(isFeed);

/** A feed that operators map has its map beside it. */
function mapOf(name: string): { map?: FieldMap } {
  const file = join(folder, name.replace(extension, '.map.json'));
  return existsSync(file) ? { map: FieldMap.parse(JSON.parse(readFileSync(file, 'utf8'))) } : {};
}

const read = (name: string) =>
  readFeed({
    url: `https://news.example/feeds/${name}`,
    baseUrl: `https://news.example/feeds/${name}`,
    bytes: readFileSync(join(folder, name)),
    ...mapOf(name),
  });

describe.each(feeds)('%s', (name) => {
  const expected = join(folder, name.replace(extension, '.expected.json'));

  it('reads as it should', () => {
    expect(existsSync(expected)).toBe(true);
    expect(JSON.parse(JSON.stringify(read(name)))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it('gives stories that fit the contract, with ids of their own', () => {
    const result = read(name);
    const stories = result.ok ? result.value.stories : [];
    expect(stories.map((story) => Story.parse(story))).toEqual(stories);
    // As a store gives them back.
    expect(JSON.parse(JSON.stringify(stories))).toStrictEqual(stories);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  });
});
