import fc from 'fast-check';
import { type BackStack, popVisit, pushVisit } from '../../src/viewer/back-stack.js';
import { readDeepLink, readLaunch, readMoment } from '../../src/viewer/deep-link.js';
import { type Destination, fromHash, isSameDestination, toHash } from '../../src/viewer/destination.js';
import { joinSentences, narrationText } from '../../src/viewer/narration.js';
import { retryDelayMs, withJitter } from '../../src/viewer/retry-delay.js';

const page = (pageId: string): Destination => ({ kind: 'page', pageId });

describe('the back stack', () => {
  it('goes back one step at a time, with what each screen left behind', () => {
    const stack = pushVisit(pushVisit([], { destination: page('home'), snapshot: 1 }), {
      destination: page('sport'),
      snapshot: 2,
    });
    const first = popVisit(stack);
    expect(first?.visit).toEqual({ destination: page('sport'), snapshot: 2 });
    expect(popVisit(first?.stack ?? [])?.visit.snapshot).toBe(1);
    expect(popVisit([])).toBeUndefined();
  });

  it('is bounded, and never loses home', () => {
    let stack: BackStack = [];
    for (let at = 0; at < 100; at += 1) stack = pushVisit(stack, { destination: page(`p${at}`), snapshot: at });
    expect(stack.length).toBeLessThan(30);
    expect([stack[0]?.snapshot, stack[stack.length - 1]?.snapshot]).toEqual([0, 99]);
  });
});

describe('an address', () => {
  const id = fc.string({ minLength: 1 });
  it('is read back as it was written', () => {
    const destinations = fc.oneof(
      id.map(page),
      id.map((storyId): Destination => ({ kind: 'story', storyId })),
      fc.tuple(id, fc.nat(9)).map(([storyId, videoIndex]): Destination => ({ kind: 'player', storyId, videoIndex })),
    );
    fc.assert(
      fc.property(destinations, (destination) => {
        expect(fromHash(toHash(destination))).toEqual(destination);
        expect(isSameDestination(destination, { ...destination })).toBe(true);
      }),
    );
  });

  it.each(['', '#', '#nowhere/1', '#story/', '#story/%E0%A4%A'])('%s leads nowhere', (hash) => {
    expect(fromHash(hash)).toBeUndefined();
  });
});

describe('a deep link', () => {
  it.each([
    ['?contentId=a&mediaType=article', { kind: 'story', storyId: 'a' }],
    ['?CONTENTID=a%20b&MEDIATYPE=Article', { kind: 'story', storyId: 'a b' }],
    ['?contentid=a', { kind: 'story', storyId: 'a' }],
    ['?x=1&contentID=a&mediatype=LIVE', { kind: 'player', storyId: 'a', videoIndex: 0 }],
    ['?contentId=a&mediaType=shortFormVideo', { kind: 'player', storyId: 'a', videoIndex: 0 }],
    ['?contentId=sport&mediaType=series', { kind: 'page', pageId: 'sport' }],
  ])('%s', (search, destination) => {
    expect(readDeepLink(search, '')).toEqual(destination);
    expect(readDeepLink('', `#${search.slice(1)}`)).toEqual(destination);
  });

  it.each(['', '?mediaType=article', '?contentId=', '?contentId=%'])('%s says nothing', (search) => {
    expect(readDeepLink(search, '')).toBeUndefined();
  });

  it('names a moment of a video', () => {
    const moment = { kind: 'player', storyId: 'a', videoIndex: 0, startSec: 90 };
    expect(readDeepLink('?contentId=a&t=90', '')).toEqual(moment);
    expect(readDeepLink('?contentId=a&mediaType=video&T=1:30', '')).toEqual(moment);
  });

  it.each([
    ['45', 45],
    ['90s', 90],
    ['1h2m3s', 3723],
    ['2m', 120],
    ['1:02:03', 3723],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
  ])('reads the moment %s', (text, seconds) => {
    expect(readMoment(text)).toBe(seconds);
  });

  const launched = { kind: 'player', storyId: 'a', videoIndex: 0 };
  it.each([
    ['an object', { contentId: 'a', mediaType: 'video' }],
    ['its JSON', '{"ContentID":"a","MEDIATYPE":"Video"}'],
    ['parameters within', { id: 'app', params: { contentId: 'a', mediaType: 'video' } }],
    ['JSON within JSON', JSON.stringify({ values: JSON.stringify({ contentId: 'a', mediaType: 'video' }) })],
    ['a link', 'https://tv.example/?contentId=a&mediaType=video'],
  ])('comes from a launcher as %s', (_, data) => {
    expect(readLaunch(data)).toEqual(launched);
  });

  it.each([undefined, null, '', '{', 7, {}, [[[[[[{ contentId: 'a' }]]]]]]])('is not in %j', (data) => {
    expect(readLaunch(data)).toBeUndefined();
  });

  it('gives way to the place in the hash', () => {
    expect(readDeepLink('?contentId=a', '#story/b')).toEqual({ kind: 'story', storyId: 'b' });
  });
});

describe('waiting', () => {
  it('takes longer each time, up to a minute, and differs from TV to TV', () => {
    expect([1, 2, 3, 20].map((failures) => retryDelayMs(failures, 0.5))).toEqual([2_000, 4_000, 8_000, 60_000]);
    expect(retryDelayMs(1, 0)).toBeLessThan(retryDelayMs(1, 1));
    expect([withJitter(1_000, 0), withJitter(1_000, 1)]).toEqual([900, 1_100]);
  });
});

describe('narration', () => {
  const words = (index: number, total: number) => `${index + 1} of ${total}`;
  it('says the title only when it changed, then label, place and hint', () => {
    const next = { title: 'Sport', label: 'United', position: { index: 0, total: 3 }, hint: 'OK to open' };
    expect(narrationText(undefined, next, words)).toBe('Sport. United. 1 of 3. OK to open');
    expect(narrationText({ title: 'Sport', label: '' }, next, words)).toBe('United. 1 of 3. OK to open');
  });

  it('puts no full stop behind one that is there', () => {
    expect(joinSentences(['Leave?', undefined, '', 'Sure.', 'Stay'])).toBe('Leave? Sure. Stay');
  });
});
