import { readFileSync } from 'node:fs';
import { checkChannel } from '../../../src/server/channel/check-channel.js';
import { pathText } from '../../../src/server/channel/schema-words.js';
import { NOON } from '../../support/memory-stores.js';

type Sections = Readonly<Record<string, readonly string[]>>;

function warningsOf(fields: object, sections?: Sections, liveIds?: readonly string[]): string[] {
  const document = { name: 'News', sources: ['https://a.example/feed'], ...fields };
  const sectionsBySource = sections && new Map(Object.entries(sections).map(([id, names]) => [id, new Set(names)]));
  const checked = checkChannel(document, { now: NOON, sectionsBySource, liveIds: liveIds && new Set(liveIds) });
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value.warnings.map(({ at, reason }) => `${pathText(at)}: ${reason}`);
}

const home = (...rails: object[]) => ({ pages: [{ title: 'Home', rails }] });

describe('a section that a rail names', () => {
  const rails = home({ title: 'A', rule: { section: ['Sport', 'Wether'] } });

  it('is warned of when no source gives it', () => {
    expect(warningsOf(rails, { 'a-example-feed': ['sport', 'Weather'] })).toEqual([
      'pages[0].rails[0].rule.section[1]: no source gives a section "Wether"; did you mean "Weather"?',
    ]);
  });

  it('may be a path, and may be what the operator calls a source', () => {
    const path = home({ title: 'A', rule: { section: 'News / Sport' } }, { title: 'B', rule: { section: 'Desk' } });
    const sources = [{ id: 'wire', url: 'x', section: 'Desk' }];
    expect(warningsOf({ ...path, sources }, { wire: ['News', 'Sport'] })).toEqual([]);
  });

  it('is not judged as long as a source has given nothing', () => {
    expect(warningsOf(rails)).toEqual([]);
    expect(warningsOf({ ...rails, sources: ['x', 'y'] }, { x: ['Sport'] })).toEqual([]);
  });
});

describe('a stream that a schedule names', () => {
  const schedules = [{ stream: 'harbor-live', programmes: [{ title: 'News', start: '07:00' }] }];
  const sections = { 'a-example-feed': [] };

  it('is warned of when no source gives it as a live story', () => {
    expect(warningsOf({ schedules }, sections, ['harbour-live'])).toEqual([
      'schedules[0].stream: no source gives a live story "harbor-live", so its programmes are not shown; did you mean "harbour-live"?',
    ]);
    expect(warningsOf({ schedules }, sections, ['harbor-live'])).toEqual([]);
  });

  it('is not judged as long as a source has given nothing', () => {
    expect(warningsOf({ schedules }, {}, ['harbour-live'])).toEqual([]);
  });
});

describe('a schedule', () => {
  const scheduled = (schedule: object) => warningsOf(home({ title: 'A', schedule }));

  it.each([
    ['that is over', { validity: { until: '2026-01-01T11:00:00Z' } }, 'is over since 2026-01-01T11:00:00Z'],
    [
      'that ends before it begins',
      { validity: { from: '2026-03-02T00:00', until: '2026-03-01T00:00' } },
      'never comes',
    ],
    [
      'whose day is not in its time',
      { days: ['sun'], validity: { from: '2026-03-02T00:00:00Z', until: '2026-03-07T00:00:00Z' } },
      'never comes',
    ],
  ])('%s is warned of', (_name, schedule, words) => {
    expect(scheduled(schedule)).toEqual([expect.stringContaining(`pages[0].rails[0].schedule: ${words}`)]);
  });

  it.each([
    [{ days: ['sun'], hours: { from: '22:00', until: '02:00' } }],
    [{ validity: { from: '2027-01-01T00:00:00Z' } }],
    [{ days: ['sun'], validity: { from: '2026-03-02T00:00:00Z', until: '2026-03-09T00:00:00Z' } }],
  ])('that comes is not: %j', (schedule) => {
    expect(scheduled(schedule)).toEqual([]);
  });
});

describe('what contradicts itself', () => {
  it('is named', () => {
    expect(
      warningsOf(
        home(
          { title: 'A', pinned: ['x', 'y'], hidden: ['y'] },
          { title: 'B', order: 'manual' },
          { title: 'C', order: 'manual', pinned: ['x'], rule: { tag: 'x' } },
        ),
      ),
    ).toEqual([
      'pages[0].rails[0].pinned[1]: "y" is hidden too, and hiding wins',
      'pages[0].rails[1].order: is "manual" and no story is pinned: the rail is empty',
      'pages[0].rails[2].rule: has no effect: the order is "manual"',
    ]);
  });

  it('is a page that no one can reach', () => {
    const page = (id: string) => ({ id, title: id, inNavigation: false, rails: [{ title: 'A' }] });
    const tiles = { title: 'Tiles', layout: 'section', pageIds: ['reached'] };
    expect(warningsOf({ pages: [{ title: 'Home', rails: [tiles] }, page('reached'), page('lost')] })).toEqual([
      'pages[2].inNavigation: is false and no tile opens "lost": nobody can reach it',
    ]);
  });
});

describe('colours', () => {
  it('that cannot be told from the ground or stand badly under words are named with their contrast', () => {
    const sectionColours = { Sport: ['#c0c0c0', '#2f4a7a', '#ffffff'] };
    expect(warningsOf({ branding: { brandColour: '#101418', sectionColours } })).toEqual([
      'branding.brandColour: #101418 hardly shows on the dark ground of the TV: contrast 1.0, WCAG AA asks for 3',
      'branding.sectionColours.Sport[0]: #c0c0c0 is too light under white words: contrast 1.7, WCAG AA asks for 4.5',
    ]);
  });
});

it('finds nothing to say of the demo', () => {
  expect(warningsOf(JSON.parse(readFileSync('demo/channel.json', 'utf8')))).toEqual([]);
});
