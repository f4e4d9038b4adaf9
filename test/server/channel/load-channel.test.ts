import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkChannel } from '../../../src/server/channel/check-channel.js';
import { findJsonFault } from '../../../src/server/channel/find-json-fault.js';
import { describeChannelFileError, loadChannel } from '../../../src/server/channel/load-channel.js';
import { pathText } from '../../../src/server/channel/schema-words.js';
import { NOON } from '../../support/memory-stores.js';
import { emptyFolder } from '../test-app.js';

const good = () => ({
  name: 'My Channel',
  sources: [{ id: 'wire', url: 'https://wire.example/feed' }] as object[],
  pages: [{ id: 'home', title: 'Home', rails: [{ id: 'top', title: 'Top' }] as object[] }],
});
const facts = { now: NOON };
type Document = ReturnType<typeof good> & Record<string, unknown>;

function faultsAfter(edit: (document: Document) => void): string[] {
  const document = good() as Document;
  edit(document);
  const checked = checkChannel(document, facts);
  return checked.ok ? [] : checked.error.map(({ at, reason }) => `${pathText(at)}: ${reason}`);
}

const rails =
  (...list: object[]) =>
  (document: Document) => {
    document.pages[0]!.rails = list;
  };
const rule = (value: unknown) => rails({ id: 'top', title: 'Top', rule: value });

describe('a channel file that is not right', () => {
  it.each<[string, (document: Document) => void, string[]]>([
    ['no name', (d) => Reflect.deleteProperty(d, 'name'), ['name: is missing']],
    ['a number for a name', (d) => Object.assign(d, { name: 7 }), ['name: must be a text']],
    ['an empty name', (d) => Object.assign(d, { name: '' }), ['name: must have at least 1 character']],
    ['no sources', (d) => Object.assign(d, { sources: [] }), ['sources: must have at least 1 item']],
    ['a field that is not known', (d) => Object.assign(d, { wallpaper: 'red' }), ['wallpaper: is not known here']],
    [
      'a time zone that is not known',
      (d) => Object.assign(d, { timeZone: 'Mars/Olympus' }),
      ['timeZone: "Mars/Olympus" is no time zone that this server knows'],
    ],
    [
      'an address for a host',
      (d) => Object.assign(d, { allowedHosts: ['intranet.example', 'http://intranet.example/'] }),
      ['allowedHosts[1]: "http://intranet.example/" is not a host; write "intranet.example" or "127.0.0.1:9000"'],
    ],
    [
      'a layout that is not known',
      rails({ id: 'top', title: 'Top', layout: 'poster' }),
      ['pages[0].rails[0].layout: must be one of "hero", "landscape", "video", "headline", "live"'],
    ],
    [
      'a limit that is a text',
      rails({ id: 'top', title: 'Top', limit: 'ten' }),
      ['pages[0].rails[0].limit: must be a number'],
    ],
    [
      'a limit that is too great',
      rails({ id: 'top', title: 'Top', limit: 501 }),
      ['pages[0].rails[0].limit: must be at most 500'],
    ],
    [
      'tiles without pages',
      rails({ id: 'top', title: 'Top', layout: 'section' }),
      ['pages[0].rails[0].pageIds: is missing'],
    ],
    [
      'a rule that is not known',
      rule({ kind: 'sectoin', section: 'x' }),
      [
        'pages[0].rails[0].rule.kind: must be one of "everything", "source", "section", "tag", "storyKind", "hasVideo", "text", "language", "maxAge", "all", "any", "not"; did you mean "section"?',
      ],
    ],
    [
      'a rule without its field',
      rule({ kind: 'all', rules: [{ kind: 'tag' }] }),
      ['pages[0].rails[0].rule.rules[0].tag: is missing'],
    ],
    [
      'a short rule that says nothing',
      rule({}),
      ['pages[0].rails[0].rule: says nothing: it takes a source, a section, a tag …'],
    ],
    [
      'a short rule with a field that is not known',
      rule({ not: { sectoin: 'Sport' } }),
      ['pages[0].rails[0].rule.not.sectoin: is not known here; did you mean "section"?'],
    ],
    [
      'a short rule with a number for a name',
      rule({ section: 7 }),
      ['pages[0].rails[0].rule.section: must be a text or a list'],
    ],
    [
      'a source that a short rule names and nobody knows',
      rule({ any: [{ source: ['wire', 'wier'] }] }),
      ['pages[0].rails[0].rule.any[0].source[1]: the channel has no source "wier"; did you mean "wire"?'],
    ],
    [
      'a field that is not known, in a rail and in a source',
      (d) => {
        d.pages[0]!.rails = [{ title: 'Top', limt: 3 }];
        d.sources = [{ url: 'x', refresh: 60 }];
      },
      [
        'sources[0].refresh: is not known here; did you mean "refreshSec"?',
        'pages[0].rails[0].limt: is not known here; did you mean "limit"?',
      ],
    ],
    [
      'a source that is neither an address nor an object',
      (d) => Object.assign(d, { sources: [7] }),
      ['sources[0]: must be a text or an object'],
    ],
    [
      'an automatic rail of no known kind',
      rails({ title: 'Go on', automatic: 'continu' }),
      [
        'pages[0].rails[0].automatic: must be one of "continue", "saved", "mostRecent", "catchMeUp"; did you mean "continue"?',
      ],
    ],
    [
      'an automatic rail with a rule',
      rails({ title: 'Go on', automatic: 'continue', rule: { tag: 'x' } }),
      ['pages[0].rails[0].rule: is not known here'],
    ],
    [
      'a day that is not in the calendar',
      rails({ title: 'Top', schedule: { validity: { from: '2026-13-01T09:00' } } }),
      ['pages[0].rails[0].schedule.validity.from: is no date of the calendar'],
    ],
    [
      'the same feed twice',
      (d) => Object.assign(d, { sources: ['https://a.example/feed', 'https://a.example/feed'] }),
      ['sources[1].id: "a-example-feed" is already the id of sources[0]'],
    ],
    [
      'two rails with one id',
      rails({ id: 'top', title: 'A' }, { id: 'top', title: 'B' }),
      ['pages[0].rails[1].id: "top" is already the id of pages[0].rails[0]'],
    ],
    [
      'two pages with one id',
      (d) => d.pages.push({ id: 'home', title: 'B', rails: [{ id: 'b', title: 'B' }] }),
      ['pages[1].id: "home" is already the id of pages[0]'],
    ],
    [
      'two sources with one id',
      (d) => d.sources.push({ id: 'wire', url: 'x' }),
      ['sources[1].id: "wire" is already the id of sources[0]'],
    ],
    [
      'rails of two pages with one id',
      (d) => d.pages.push({ id: 'b', title: 'B', rails: [{ id: 'top', title: 'B' }] }),
      ['pages[1].rails[0].id: "top" is already the id of pages[0].rails[0]'],
    ],
    [
      'a source that is not there',
      rule({ kind: 'source', sourceId: 'desk' }),
      ['pages[0].rails[0].rule.sourceId: the channel has no source "desk"'],
    ],
    [
      'such a source deep in a rule',
      rule({
        kind: 'any',
        rules: [{ kind: 'everything' }, { kind: 'not', rule: { kind: 'source', sourceId: 'desk' } }],
      }),
      ['pages[0].rails[0].rule.rules[1].rule.sourceId: the channel has no source "desk"'],
    ],
    [
      'such a source in the ticker',
      (d) => Object.assign(d, { ticker: { rule: { kind: 'source', sourceId: 'desk' } } }),
      ['ticker.rule.sourceId: the channel has no source "desk"'],
    ],
    [
      'a page that is not there',
      rails({ id: 'top', title: 'Top', layout: 'section', pageIds: ['home', 'sport'] }),
      ['pages[0].rails[0].pageIds[1]: the channel has no page "sport"'],
    ],
  ])('%s', (_name, edit, expected) => {
    expect(faultsAfter(edit)).toEqual(expected);
  });

  it('has all its faults named, not only the first', () => {
    expect(faultsAfter((d) => Object.assign(d, { name: 1, languages: [] }))).toHaveLength(2);
  });

  it.each([[null], [[]], ['channel'], [7]])('that is no object: %j', (document) => {
    expect(checkChannel(document, facts)).toMatchObject({
      ok: false,
      error: [{ at: [], reason: 'must be an object' }],
    });
  });
});

describe('reading a channel file', () => {
  async function wordsFor(text: string): Promise<string[]> {
    const file = join(emptyFolder(), 'channel.json');
    writeFileSync(file, text);
    const loaded = await loadChannel(file, facts);
    return loaded.ok
      ? [loaded.value.config.name]
      : describeChannelFileError(loaded.error).map((line) => line.replace(file, 'FILE'));
  }

  it('gives the channel with its defaults, with or without a byte order mark', async () => {
    expect(await wordsFor(JSON.stringify(good()))).toEqual(['My Channel']);
    expect(await wordsFor(`\uFEFF${JSON.stringify(good())}`)).toEqual(['My Channel']);
  });

  it.each([
    ['{\n  "name": "x",\n  "pages" [\n}', 'FILE:3:11: is not JSON from here on'],
    ['{"name": nope}', 'FILE:1:10: is not JSON from here on'],
    ['', 'FILE:1:1: is not JSON from here on'],
    ['{"name": "x"', 'FILE:1:13: is not JSON from here on'],
    ['[1, 2,]', 'FILE:1:7: is not JSON from here on'],
    ['{} {}', 'FILE:1:4: is not JSON from here on'],
    ['{"a": "b\nc"}', 'FILE:1:7: is not JSON from here on'],
  ])('says where JSON ends to be JSON: %j', async (text, expected) => {
    expect(await wordsFor(text)).toEqual([expected]);
  });

  it('names the file, the path and the reason of each fault', async () => {
    expect(await wordsFor('{"name": 5}')).toEqual(['FILE:1:2: name: must be a text', 'FILE:1:1: sources: is missing']);
  });

  it('says that there is no file, or that it is a folder', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'sub'));
    for (const [name, words] of [
      ['none.json', 'there is no such file'],
      ['sub', 'is a folder'],
    ] as const) {
      const loaded = await loadChannel(join(folder, name), facts);
      expect(loaded.ok ? [] : describeChannelFileError(loaded.error)).toEqual([`${join(folder, name)}: ${words}`]);
    }
  });

  it('finds nothing before the end of what is good JSON', () => {
    const text = '{"a": [1, -2.5e3, true, null, "\\u00e9\\n"], "b": {}}\n';
    expect(findJsonFault(text)).toEqual({ line: 2, column: 1 });
  });
});
