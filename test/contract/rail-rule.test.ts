import fc from 'fast-check';
import { RailRule, type RuleEntry } from '../../src/contract/rail-rule.js';

describe('a short rule', () => {
  it.each<[RuleEntry, RailRule]>([
    [{ source: 'bbc' }, { kind: 'source', sourceId: 'bbc' }],
    [{ section: 'Sport' }, { kind: 'section', section: 'Sport' }],
    [{ tag: 'ferry' }, { kind: 'tag', tag: 'ferry' }],
    [{ storyKind: 'video' }, { kind: 'storyKind', storyKind: 'video' }],
    [{ text: 'storm warning' }, { kind: 'text', text: 'storm warning' }],
    [{ language: 'pt-BR' }, { kind: 'language', language: 'pt-BR' }],
    [{ hasVideo: true }, { kind: 'hasVideo' }],
    [{ hasVideo: false }, { kind: 'not', rule: { kind: 'hasVideo' } }],
    [{ maxAgeHours: 6 }, { kind: 'maxAge', hours: 6 }],
    [{ not: { tag: 'advert' } }, { kind: 'not', rule: { kind: 'tag', tag: 'advert' } }],
    [{ all: [{ tag: 'a' }, { tag: 'b' }] }, { kind: 'all', rules: [tag('a'), tag('b')] }],
    [{ any: [{ tag: 'a' }, { tag: 'b' }] }, { kind: 'any', rules: [tag('a'), tag('b')] }],
  ])('%j is in full %j', (short, full) => {
    expect(RailRule.parse(short)).toEqual(full);
  });

  it('takes one of a list, and all of its fields', () => {
    expect(RailRule.parse({ section: ['Sport', 'Weather'], storyKind: 'video', not: { tag: 'b' } })).toEqual({
      kind: 'all',
      rules: [
        {
          kind: 'any',
          rules: [
            { kind: 'section', section: 'Sport' },
            { kind: 'section', section: 'Weather' },
          ],
        },
        { kind: 'storyKind', storyKind: 'video' },
        { kind: 'not', rule: tag('b') },
      ],
    });
  });

  it('stands inside one in full, and the other way about', () => {
    expect(RailRule.parse({ kind: 'not', rule: { any: [{ tag: 'a' }, { kind: 'tag', tag: 'b' }] } })).toEqual({
      kind: 'not',
      rule: { kind: 'any', rules: [tag('a'), tag('b')] },
    });
  });

  it.each([[{}], [{ kind: 'source', source: 'bbc' }], [{ section: [] }], [{ any: [] }], ['Sport'], [null]])(
    '%j is none',
    (value) => {
      expect(RailRule.safeParse(value).success).toBe(false);
    },
  );
});

it('reads what it has read as the same again', () => {
  const { rule } = fc.letrec<{ rule: RuleEntry }>((tie) => ({
    rule: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<RuleEntry>(
        { kind: 'everything' },
        { section: ['Sport', 'World'], hasVideo: false },
        { source: 'wire' },
      ),
      fc.record({ not: tie('rule') }),
      fc.record({ any: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }), maxAgeHours: fc.integer({ min: 1 }) }),
      fc.record({ kind: fc.constant('all' as const), rules: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  fc.assert(
    fc.property(rule, (written) => {
      const read = RailRule.parse(written);
      expect(RailRule.parse(read)).toEqual(read);
    }),
  );
});

function tag(name: string): RailRule {
  return { kind: 'tag', tag: name };
}
