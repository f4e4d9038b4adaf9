import { readFileSync } from 'node:fs';
import { checkChannel } from '../src/server/channel/check-channel.js';
import { pathText } from '../src/server/channel/schema-words.js';
import { NOON } from './support/memory-stores.js';

const examples = [...readFileSync('README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)]
  .map(([, text = '']) => text)
  // A language's file is checked where the others are.
  .filter((text) => !text.includes('"words"'));

it('shows channel files that are good', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const text of examples) {
    const channel = channelOf(text);
    const checked = checkChannel(channel, { now: NOON });
    const faults = checked.ok ? checked.value.warnings : checked.error;
    expect(faults.map(({ at, reason }) => `${pathText(at)}: ${reason}`)).toEqual([]);
  }
});

/** What stands for one source, or for some fields, is tried in the smallest channel. */
function channelOf(text: string): object {
  const example: object = JSON.parse(text.startsWith('{') ? text : `{${text}}`);
  if ('name' in example) return example;
  const smallest = { name: 'Harbour News', sources: ['https://news.example.org/all.xml'] };
  return 'url' in example ? { ...smallest, sources: [example] } : { ...smallest, ...example };
}
