/** @jest-environment jsdom */
import type Lightning from '@lightningjs/core';
import { ok } from '../../src/contract/result.js';
import { openOptionsDesk } from '../../src/tv/options-desk.js';
import { toPhoneModel } from '../../src/tv/view-models/phone-model.js';
import { createWords } from '../../src/tv/view-models/words/words.js';
import type { Destination } from '../../src/viewer/destination.js';
import { noteOpened } from '../../src/viewer/library-changes.js';
import { historyCards, savedCards } from '../../src/viewer/library-lists.js';
import { aShelf } from '../support/library.js';
import { mount } from '../support/mount.js';
import { aCard } from '../support/page-on-tv.js';
import { aServedStory } from '../support/story-on-tv.js';

const settle = () => new Promise((done) => setTimeout(done));

function aDesk({
  place = { kind: 'page', pageId: 'home' } as Destination,
  link = '',
  moment = undefined as number | undefined,
  canRead = false,
} = {}) {
  const shelf = aShelf();
  const log: unknown[] = [];
  const { subject } = mount<Lightning.Component>({ type: require('@lightningjs/core').Component });
  const desk = openOptionsDesk(
    {
      library: shelf,
      words: createWords(),
      channel: {
        channel: () => ({ pages: [{ id: 'w', title: 'Weather', icon: 'section', inNavigation: true }] }),
        lens: () => ({ locale: 'en' }),
      },
      story: async (id) => ok(aServedStory({ id, link: link || undefined, mirrorLinks: [] })),
      canRead: () => canRead,
    },
    {
      holder: subject,
      place: () => place,
      moment: () => moment,
      open: (destination) => log.push(destination),
      ask: (_, onAnswer) => onAnswer('clear'),
      onChange: () => undefined,
    },
  );
  const labels = () => desk.sheet.model?.options.map(({ label }) => label);
  const choose = (label: string) => {
    const option = desk.sheet.model?.options.find((known) => known.label === label);
    desk.sheet.onChosen(option?.id ?? '');
  };
  return { desk, shelf, log, labels, choose };
}

describe('the options of a video in a rail', () => {
  const queue = { items: ['a', 'b'].map((storyId) => ({ storyId, headline: storyId })) };

  it('play all from here on, one after the other whatever the viewer set', () => {
    const { desk, log, labels, choose } = aDesk();
    desk.open(aCard({ id: 'b', kind: 'video' }), 'options', queue);
    expect(labels()).toContain('Play all from here');
    choose('Play all from here');
    expect(log).toEqual([{ kind: 'player', storyId: 'b', videoIndex: 0, queue: { ...queue, playsOn: true } }]);
  });

  it('say "Play all" at the first, and nothing where it is alone', () => {
    const { desk, labels } = aDesk();
    desk.open(aCard({ id: 'a', kind: 'video' }), 'options', queue);
    expect(labels()).toContain('Play all');
    desk.open(aCard({ id: 'a', kind: 'video' }), 'options', { items: queue.items.slice(0, 1) });
    expect(labels()).not.toContain('Play all');
  });
});

describe('the options of a card', () => {
  it('save it and take it out again, and stay open', () => {
    const { desk, shelf, choose } = aDesk();
    desk.open(aCard());
    choose('Save for later');
    expect(savedCards(shelf.library())).toHaveLength(1);
    choose('Remove from saved');
    expect(savedCards(shelf.library())).toEqual([]);
    expect(desk.isOpen).toBe(true);
  });

  it('offer only what works', async () => {
    const { desk, labels } = aDesk();
    desk.open(aCard({ section: 'Nowhere' }));
    await settle();
    expect(labels()).toEqual(['Read story', 'Save for later', 'Mark as read']);
    desk.open(aCard({ kind: 'live', hasVideo: true }));
    expect(labels()).toEqual(['Watch', 'See today’s programmes', 'More from Weather']);
  });

  it('lead to the story’s section', () => {
    const { desk, log, choose } = aDesk();
    desk.open(aCard());
    choose('More from Weather');
    expect(log).toEqual([{ kind: 'page', pageId: 'w' }]);
    expect(desk.isOpen).toBe(false);
  });

  it('begin to read a story where a voice is there for it', async () => {
    const { desk, log, labels, choose } = aDesk({ canRead: true });
    desk.open(aCard({ id: 'wind' }));
    await settle();
    expect(labels()).toContain('Listen');
    choose('Listen');
    expect(log).toEqual([{ kind: 'story', storyId: 'wind', heard: [] }]);
  });

  it('of a video that plays send its very moment to the phone', async () => {
    const place: Destination = { kind: 'player', storyId: 'wind', videoIndex: 0 };
    const { desk, labels, choose } = aDesk({ link: 'https://www.news.example/wind', place, moment: 95.4 });
    desk.open(aCard({ id: 'wind', kind: 'video' }));
    await settle();
    expect(labels()).not.toContain('Watch');
    choose('Send to phone');
    expect(desk.sheet.model?.code).toBe('https://www.news.example/wind#t=95');
    expect(desk.sheet.narration().title).toContain('It opens news.example at 1:35.');
  });

  it('send a story with a public address to the phone, and Back leads to the options', async () => {
    const { desk, labels, choose } = aDesk({ link: 'https://www.news.example/wind' });
    desk.open(aCard());
    await settle();
    choose('Send to phone');
    expect(desk.sheet.narration().title).toContain('It opens news.example.');
    expect(desk.sheet.model?.code).toBe('https://www.news.example/wind');
    desk.sheet._handleBack();
    expect(labels()).toContain('Send to phone');
    desk.sheet._handleBack();
    expect(desk.isOpen).toBe(false);
  });

  it('clear the history in the viewer’s own lists, after a question', () => {
    const { desk, shelf, choose } = aDesk({ place: { kind: 'myNews' } });
    shelf.change(noteOpened(aCard()));
    desk.open(aCard());
    choose('Clear the whole history');
    expect(historyCards(shelf.library())).toEqual([]);
  });
});

describe('a story for a phone', () => {
  it('has the newsroom’s other addresses, each once', () => {
    expect(
      toPhoneModel({ link: 'https://a.example/1', mirrorLinks: ['https://b.example/1', 'https://b.example/2'] }),
    ).toEqual({ address: 'https://a.example/1', host: 'a.example', otherHosts: ['b.example'] });
  });

  it('is none without an address, or with one that makes too dense a code', () => {
    expect(toPhoneModel({ link: undefined, mirrorLinks: [] })).toBeUndefined();
    expect(toPhoneModel({ link: `https://a.example/${'x'.repeat(500)}`, mirrorLinks: [] })).toBeUndefined();
  });
});
