import * as fc from 'fast-check';
import { looksLikeJson, readJson } from '../../src/feeds/json/read-json.js';

const value = (text: string) => readJson(text)?.value;

describe('JSON by the letter', () => {
  it('is read without a word', () => {
    expect(readJson(' {"a": [1, "b\\u00e9", null]} ')).toEqual({ value: { a: [1, 'bé', null] } });
  });

  it.each([
    ["Google's guard", ')]}\'\n{"a": 1}'],
    ['a call', 'show({"a": 1});'],
    ['a guarded call', '/**/window.show ( {"a": 1} )'],
  ])('may stand in %s', (_, text) => {
    expect(looksLikeJson(text)).toBe(true);
    expect(readJson(text)).toEqual({ value: { a: 1 } });
  });

  it.each(['', 'Service (down)', '<rss/>', '#EXTM3U', '"text"', 'a.b()'])('is not %j', (text) => {
    expect(looksLikeJson(text)).toBe(false);
  });
});

describe('lines', () => {
  it('are known on demand, also of JSON by the letter and behind a guard', () => {
    const reading = readJson(')]}\'\n{"items": [\n  {"id": 1},\n\n  {"id": 2}]}', { withLines: true });
    const { items = [] } = (reading?.value ?? {}) as { items?: object[] };
    expect([reading?.damage, ...items.map((item) => reading?.lineOf?.(item))]).toEqual([undefined, 3, 5]);
  });
});

describe('JSON as people write it', () => {
  it.each([
    ['a comma too many', '{"a": [1, 2, ], "b": 3, }', { a: [1, 2], b: 3 }],
    ['a comma too few', '{"a": 1\n"b": [{"c": 1} {"c": 2}]}', { a: 1, b: [{ c: 1 }, { c: 2 }] }],
    ['a comma too few between texts', '["one"\n"two"]', ['one', 'two']],
    ['a line break in a text', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['quotes in a text', '{"a": "He said "no" to all", "b": 1}', { a: 'He said "no" to all', b: 1 }],
    ['comments', '{// first\n"a": 1, /* then */ "b": 2}', { a: 1, b: 2 }],
    ['bare names', '{a: 1, $b: NaN, c: undefined}', { a: 1, $b: null, c: null }],
    ['escapes that are none', '{"a": "it\\\'s \\x", "b": "\\u00e9\\n"}', { a: "it's x", b: 'é\n' }],
    ['the wrong bracket', '{"a": [1, 2}, "b": 3}', { a: [1, 2] }],
    ['something behind it', '{"a": 1} <script>', { a: 1 }],
  ])('may have %s', (_, text, read) => {
    expect(value(text)).toEqual(read);
  });

  it('is named with the line of the first fault', () => {
    expect(readJson('{\n "a": 1,\n "b": 2,\n}')?.damage).toEqual({ isCut: false, line: 4 });
  });

  it('never makes a prototype of a field', () => {
    const read = value('{"__proto__": {"isLive": true},}') as object;
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });
});

describe('JSON that is cut off', () => {
  const items = '{"title": "T", "items": [{"id": 1, "tags": ["a", "b"]}, {"id": 2, "tags": ["c", "d';

  it('keeps the items that came whole', () => {
    expect(value(items)).toEqual({ title: 'T', items: [{ id: 1, tags: ['a', 'b'] }] });
    expect(readJson(items)?.damage).toMatchObject({ isCut: true });
  });

  it('keeps the whole episodes of the only series', () => {
    expect(
      value('{"series": [{"id": "s", "seasons": [{"episodes": [{"id": 1}, {"id": 2}, {"id": 3, "title": "'),
    ).toEqual({
      series: [{ id: 's', seasons: [{ episodes: [{ id: 1 }, { id: 2 }] }] }],
    });
  });

  it('has no item when none came whole', () => {
    expect(value('{"items": [{"id": 1, "content": {"videos": [{"url": "https')).toEqual({ items: [] });
  });

  it('is what stands before something unreadable', () => {
    expect(value('[{"id": 1}, {"id": 2, <b>oops</b>')).toEqual([{ id: 1 }]);
  });
});

describe('any text', () => {
  it('is read as JSON reads it, when JSON can', () => {
    const same = fc.property(fc.json(), (json) => {
      expect(JSON.stringify(value(`[${json}]`))).toBe(JSON.stringify(JSON.parse(`[${json}]`)));
    });
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('is read the same, without a fault, when lines are asked for', () => {
    const same = fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
      const text = JSON.stringify([json], null, 1);
      const reading = readJson(text, { withLines: true });
      expect([reading?.damage, JSON.stringify(reading?.value)]).toEqual([undefined, JSON.stringify(JSON.parse(text))]);
    });
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('is repaired to the same when only commas were added', () => {
    const same = fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
      const text = JSON.stringify({ json }, null, 1);
      expect(JSON.stringify(value(text.replace(/}$/, ',}')))).toBe(JSON.stringify(JSON.parse(text)));
    });
    expect(() => fc.assert(same)).not.toThrow();
  });

  it('is cut where it nests too deep or has too many parts, however well formed', () => {
    const deep = `[1,${'['.repeat(100_000)}${']'.repeat(100_000)}]`;
    const wide = `[${'{},'.repeat(600_000)}1]`;
    expect([deep, wide].map((text) => readJson(text)?.damage)).toMatchObject([{ isCut: true }, { isCut: true }]);
    expect(readJson(JSON.stringify(['['.repeat(1000), '\\"['.repeat(1000)]))?.damage).toBeUndefined();
  });

  it('crashes nothing when it is cut, damaged or nested without end', () => {
    const text = JSON.stringify({ items: [{ a: 'é\n"', b: [1, null, { c: true }] }, { d: {} }] });
    const cut = fc.property(fc.nat(text.length), fc.string(), (at, noise) => {
      readJson(text.slice(0, at) + noise + text.slice(at));
      readJson(text.slice(0, at));
    });
    expect(() => fc.assert(cut)).not.toThrow();
    expect(() => readJson('[{"a":'.repeat(200_000))).not.toThrow();
    expect(() => readJson(`{"a": "${'"'.repeat(200_000)}`)).not.toThrow();
  });
});
