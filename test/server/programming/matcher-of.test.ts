import type { RailRule } from '../../../src/contract/rail-rule.js';
import { toIndexedStory } from '../../../src/server/programming/indexed-story.js';
import { alone } from '../../../src/server/programming/joined-story.js';
import { matcherOf } from '../../../src/server/programming/matcher-of.js';
import { NOON, stored } from '../../support/memory-stores.js';
import { aStory, aVideo } from '../../support/story-builders.js';

const matches = (rule: RailRule, fields: object = {}) =>
  matcherOf(rule, NOON)(toIndexedStory(alone(stored(aStory(fields)))));

describe('rules', () => {
  it.each<[string, RailRule, object, boolean]>([
    ['everything takes all', { kind: 'everything' }, {}, true],
    ['source takes its own', { kind: 'source', sourceId: 'wire' }, {}, true],
    ['source leaves others', { kind: 'source', sourceId: 'desk' }, {}, false],
    [
      'section finds any part of the path',
      { kind: 'section', section: 'politics' },
      { sectionPath: ['News', 'Politics'] },
      true,
    ],
    ['section compares without accents', { kind: 'section', section: 'Política' }, { sectionPath: ['POLITICA'] }, true],
    [
      'section finds a stretch of the path',
      { kind: 'section', section: 'sport / Rowing' },
      { sectionPath: ['News', 'Sport', 'Rowing', 'Eights'] },
      true,
    ],
    [
      'section wants the stretch whole',
      { kind: 'section', section: 'News / Rowing' },
      { sectionPath: ['News', 'Sport', 'Rowing'] },
      false,
    ],
    [
      'section finds a name that has a stroke itself',
      { kind: 'section', section: 'Arts/Culture' },
      { sectionPath: ['Arts / Culture'] },
      true,
    ],
    ['section leaves others', { kind: 'section', section: 'Sport' }, { sectionPath: ['News'] }, false],
    ['tag compares without case', { kind: 'tag', tag: 'trams' }, { tags: ['Trams'] }, true],
    ['tag wants the whole tag', { kind: 'tag', tag: 'tram' }, { tags: ['Trams'] }, false],
    ['storyKind', { kind: 'storyKind', storyKind: 'video' }, { kind: 'video', videos: [aVideo()] }, true],
    ['storyKind leaves others', { kind: 'storyKind', storyKind: 'live' }, {}, false],
    ['hasVideo', { kind: 'hasVideo' }, { videos: [aVideo()] }, true],
    ['hasVideo leaves text', { kind: 'hasVideo' }, {}, false],
    [
      'text wants every word, in any order',
      { kind: 'text', text: 'fares tram' },
      { headline: 'Tram fares frozen' },
      true,
    ],
    ['text reads summaries', { kind: 'text', text: 'café' }, { summary: 'The Cafe reopens' }, true],
    ['text wants whole words', { kind: 'text', text: 'art' }, { headline: 'The party' }, false],
    ['text reads Chinese', { kind: 'text', text: '电车' }, { headline: '新电车开通' }, true],
    ['language takes its regions', { kind: 'language', language: 'pt' }, { language: 'pt-BR' }, true],
    ['language is no prefix', { kind: 'language', language: 'fi' }, { language: 'fil' }, false],
    ['language wants one', { kind: 'language', language: 'en' }, {}, false],
    ['maxAge takes the new', { kind: 'maxAge', hours: 1 }, {}, true],
    ['maxAge leaves the old', { kind: 'maxAge', hours: 1 }, { publishedAt: '2026-01-01T10:59:59Z' }, false],
    ['all wants each', { kind: 'all', rules: [{ kind: 'everything' }, { kind: 'hasVideo' }] }, {}, false],
    ['any wants one', { kind: 'any', rules: [{ kind: 'everything' }, { kind: 'hasVideo' }] }, {}, true],
    ['not turns round', { kind: 'not', rule: { kind: 'hasVideo' } }, {}, true],
  ])('%s', (_name, rule, fields, expected) => {
    expect(matches(rule, fields)).toBe(expected);
  });

  it('takes the first sight of a story for its age when its feed gives no date', () => {
    expect(matches({ kind: 'maxAge', hours: 1 }, { publishedAt: undefined })).toBe(true);
  });
});
