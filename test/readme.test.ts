import { readFileSync } from 'node:fs';
import { checkChannel } from '../src/server/channel/check-channel.js';
import { pathText } from '../src/server/channel/schema-words.js';
import { NOON } from './support/memory-stores.js';

const examples = [...readFileSync('README.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);

it('shows channel files that are good', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const text of examples) {
    const example = JSON.parse(text);
    // What stands for one source is tried in the smallest channel.
    const channel = 'url' in example ? { name: 'Harbour News', sources: [example] } : example;
    const checked = checkChannel(channel, { now: NOON });
    const faults = checked.ok ? checked.value.warnings : checked.error;
    expect(faults.map(({ at, reason }) => `${pathText(at)}: ${reason}`)).toEqual([]);
  }
});
