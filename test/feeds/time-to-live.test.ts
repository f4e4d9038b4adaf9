import { readFeed } from '../../src/feeds/read-feed.js';

const url = 'https://news.example/feed.xml';
function ttlOf(channel: string): number | undefined {
  const text = `<rss version="2.0" xmlns:s="http://purl.org/rss/1.0/modules/syndication/"><channel><title>T</title>${channel}</channel></rss>`;
  const read = readFeed({ url, baseUrl: url, bytes: Buffer.from(text) });
  return read.ok ? read.value.ttlSec : undefined;
}
const period = (name: string, frequency = '') => `<s:updatePeriod>${name}</s:updatePeriod>${frequency}`;

it.each([
  ['<ttl>60</ttl>', 3600],
  [`<ttl> 5 </ttl>${period('daily')}`, 300],
  [period('hourly'), 3600],
  [period(' Daily ', '<s:updateFrequency>4</s:updateFrequency>'), 21_600],
  [period('weekly', '<s:updateFrequency>0</s:updateFrequency>'), 604_800],
  ['<ttl>0</ttl>', undefined],
  ['<ttl>soon</ttl>', undefined],
  ['<ttl>-60</ttl>', undefined],
  [period('constructor'), undefined],
  ['', undefined],
])('a channel with %s asks for %s seconds', (channel, seconds) => {
  expect(ttlOf(channel)).toBe(seconds);
});
