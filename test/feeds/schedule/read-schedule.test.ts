import { readSchedule } from '../../../src/feeds/schedule/read-schedule.js';
import { parseXmltvMoment } from '../../../src/feeds/schedule/read-xmltv.js';

const read = (text: string, channelId?: string) => {
  const bytes = new TextEncoder().encode(text);
  return readSchedule({
    url: 'https://l.example/tv.xml',
    baseUrl: 'https://l.example/tv.xml',
    bytes,
    language: 'en-GB',
    ...(channelId === undefined ? {} : { channelId }),
  });
};
const reading = (text: string, channelId?: string) => {
  const result = read(text, channelId);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
};
const programme = (channel: string, start: string, inside: string) =>
  `<programme channel="${channel}" start="${start}" stop="20260106100000 +0000">${inside}</programme>`;

describe('a moment of XMLTV', () => {
  it.each([
    ['20260106093000 +0200', '2026-01-06T07:30:00Z'],
    ['20260106093000', '2026-01-06T09:30:00Z'],
    ['202607281733 BST', '2026-07-28T16:33:00Z'],
    ['20261306093000 +0000', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s is %s', (raw, instant) => {
    expect(parseXmltvMoment(raw)).toBe(instant);
  });
});

describe('an XMLTV document', () => {
  it('gives the programmes of the one channel, in the language of the channel', () => {
    const words =
      '<title lang="fr">Le Neuf</title><title lang="en">The &amp; Nine</title><desc>All <b>of</b> it</desc><icon src="/n.jpg"/>';
    expect(
      reading(`<?xml version="1.0"?><tv><channel id="a"/>${programme('a', '20260106093000 +0000', words)}</tv>`),
    ).toEqual({
      itemCount: 1,
      faults: [],
      programmes: [
        {
          title: 'The & Nine',
          startsAt: '2026-01-06T09:30:00Z',
          endsAt: '2026-01-06T10:00:00Z',
          description: expect.any(String),
          pictureUrl: 'https://l.example/n.jpg',
        },
      ],
    });
  });

  it('takes the channel that is asked for, and none when it is not said which', () => {
    const two = `<tv>${programme('a', '20260106093000', '<title>A</title>')}${programme('b', '20260106093000', '<title>B</title>')}</tv>`;
    expect(reading(two, 'b').programmes.map(({ title }) => title)).toEqual(['B']);
    expect([reading(two).programmes, reading(two).faults[0]?.message]).toEqual([
      [],
      'The document has programmes of several channels (“a”, “b”); say which one with “channelId”.',
    ]);
    expect(reading(two, 'c').faults[0]?.message).toBe('The document has no programmes of “c”; it has “a”, “b”.');
  });

  it('drops a bad programme, and says which, where and why', () => {
    const { programmes, faults } = reading(
      `<tv>\n${programme('a', 'soon', '<title>A</title>')}\n${programme('a', '20260106093000', '')}\n${programme('a', '20260106110000', '<title>C</title>')}</tv>`,
    );
    expect(programmes).toEqual([{ title: 'C', startsAt: '2026-01-06T11:00:00Z' }]);
    expect(faults.map(({ item, line, field, message }) => [item, line, field, message])).toEqual([
      ['1 (A)', 2, 'start', '“soon” is no moment in time; the programme was left out.'],
      ['2', 3, undefined, 'The programme has no title; it was left out.'],
      [
        '3 (C)',
        4,
        'stop',
        'The programme ends (20260106100000 +0000) before it has begun; it is taken to last until the next one.',
      ],
    ]);
  });

  it('that is cut off keeps what came whole', () => {
    const { programmes, faults } = reading(
      `<tv>${programme('a', '20260106093000', '<title>A</title>')}<programme channel="a" start="20260106100000"><title>B`,
    );
    expect([programmes.map(({ title }) => title), faults.map(({ code }) => code)]).toEqual([['A'], ['damaged']]);
  });
});

describe('a schedule as JSON', () => {
  it('gives its programmes, by their ends or their lengths', () => {
    const items = [
      { title: 'A', startsAt: '2026-01-06T09:00:00Z', endsAt: '2026-01-06T10:00:00+01:00' },
      { title: 'B', startsAt: '2026-01-06T10:00:00Z', durationMin: 30 },
      'C',
      { title: 'D', startsAt: { toString: 1 } },
    ];
    const { programmes, faults } = reading(JSON.stringify({ programmes: items }));
    expect(programmes.map(({ title, endsAt }) => [title, endsAt])).toEqual([
      ['A', undefined],
      ['B', '2026-01-06T10:30:00Z'],
    ]);
    expect(faults.map(({ item, code }) => [item, code])).toEqual([
      ['1 (A)', 'badDate'],
      ['3', 'notAnItem'],
      ['3 (D)', 'badDate'],
    ]);
  });
});

it.each([
  ['', 'empty'],
  ['<rss></rss>', 'unknownFormat'],
  ['{"a":1}', 'unknownFormat'],
  ['hello', 'unknownFormat'],
  ['<!doctype html><html><title>x</title></html>', 'webPage'],
])('%j is no schedule: %s', (text, kind) => {
  expect(read(text)).toMatchObject({ ok: false, error: { kind } });
});
