import * as fc from 'fast-check';
import type { Story } from '../../src/contract/story.js';
import { readFeed } from '../../src/feeds/read-feed.js';

const url = 'https://news.example/feed';

const attack = fc.constantFrom(
  '<script>steal()</script>',
  '<img src="javascript:steal()" onerror="steal()">',
  '<a href="javascript:steal()">',
  '<iframe src="data:text/html,steal()" allowfullscreen></iframe>',
  '<video src="vbscript:steal()" poster="javascript:steal()"></video>',
  '<svg onload=steal()></svg>',
  '<p style="background:url(javascript:steal())">',
  '<object data="javascript:steal()"><embed src="javascript:steal()"></object>',
  '<blockquote class="twitter-tweet" cite="javascript:steal()"><a href="javascript:steal()"></a></blockquote>',
  '<audio src="file:///etc/steal()"></audio>',
  '<picture><source srcset="javascript:steal() 9w"><img src="data:steal()"></picture>',
);
const address = fc.constantFrom(
  'javascript:steal()',
  ' jAvAsCrIpT:steal()',
  'java\nscript:steal()',
  'data:text/html,steal()',
  'file:///etc/steal()',
  'vbscript:steal()',
);
const words = fc.constantFrom(
  'title',
  'description',
  'content:encoded',
  'category',
  'author',
  'itunes:summary',
  'media:title',
);
const addresses = fc.constantFrom(
  'enclosure url',
  'media:thumbnail url',
  'media:content url',
  'media:player url',
  'itunes:image href',
  'atom:link href',
  'podcast:transcript url',
);

const toXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const field = fc.oneof(
  fc
    .tuple(words, attack, fc.boolean())
    .map(([name, text, isMarkup]) => `<${name}>${isMarkup ? text : toXml(text)}</${name}>`),
  fc.tuple(fc.constantFrom('link', 'guid', 'image'), address).map(([name, text]) => `<${name}>${text}</${name}>`),
  fc.tuple(addresses, address).map(([name, text]) => {
    const [element, attribute] = name.split(' ');
    return `<${element} ${attribute}="${toXml(text)}" type="video/mp4"/>`;
  }),
);

const storiesOf = (fields: readonly string[]): readonly Story[] => {
  const text = `<rss version="2.0"><channel><item><title>Safe</title>${fields.join('')}</item></channel></rss>`;
  const result = readFeed({ url, baseUrl: url, bytes: Buffer.from(text) });
  return result.ok ? result.value.stories : [];
};

it('no script, markup or address that is not web reaches a story', () => {
  const holds = fc.property(fc.array(field, { minLength: 1, maxLength: 8 }), (fields) => {
    const stories = storiesOf(fields);
    return stories.length === 1 && !/steal|<[a-z/]|onerror|onload|srcset/i.test(JSON.stringify(stories));
  });
  expect(() => fc.assert(holds, { numRuns: 500 })).not.toThrow();
});
