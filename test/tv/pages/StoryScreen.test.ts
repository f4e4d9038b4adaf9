/** @jest-environment jsdom */
import type Lightning from '@lightningjs/core';
import { loadStoryFaces } from '../../../src/tv/components/story/story-faces.js';
import { StoryScreen } from '../../../src/tv/pages/StoryScreen.js';
import { toRailModel } from '../../../src/tv/view-models/rail-model.js';
import { toStoryModel } from '../../../src/tv/view-models/story-model.js';
import { entryOf } from '../../../src/viewer/library.js';
import { storyDesk } from '../../../src/viewer/library-desk.js';
import { progressOf, savedCards } from '../../../src/viewer/library-lists.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { aShelf } from '../../support/library.js';
import { mount } from '../../support/mount.js';
import { aLens, aServedStory, aServedVideo, paragraphs } from '../../support/story-on-tv.js';

const card = (id: string) => ({
  id,
  kind: 'article' as const,
  headline: `About ${id}`,
  hasVideo: false,
  isCorrected: false,
  revision: 1,
  direction: 'ltr' as const,
});
const related = (...ids: string[]) =>
  toRailModel(
    {
      id: 'related',
      title: 'More like this',
      layout: 'landscape',
      cards: ids.map(card),
      cursor: null,
      total: ids.length,
    },
    aLens(),
  );

const openStory = (facts: object, rail = related('a', 'b'), shelf = aShelf()) => {
  const story = aServedStory(facts);
  const tv = mount<StoryScreen>({
    type: StoryScreen,
    desk: storyDesk(shelf, story),
    model: toStoryModel(story, aLens()),
    related: rail,
  });
  const said = () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`);
  return { ...tv, said };
};

/** Every element below one, for counting. */
function below(element: Lightning.Element): Lightning.Element[] {
  const all: Lightning.Element[] = [];
  for (const child of element.children) all.push(child, ...below(child));
  return all;
}

beforeAll(() => loadStoryFaces());

describe('a story with a video', () => {
  it('has its focus on Watch, and OK opens the player', () => {
    const { press, said, asked } = openStory({ videos: [aServedVideo()], blocks: paragraphs(3) });
    expect(said()).toMatch(/^Harbour council .*2031\. Watch report, 1 min 42 s/);
    press('Enter');
    expect(asked()).toEqual([['open', { kind: 'player', storyId: 'cranes', videoIndex: 0 }]]);
  });
});

describe('a story without a video', () => {
  it('has its focus on the text, and reads what is in view', () => {
    const { said } = openStory({ blocks: [{ kind: 'paragraph', text: 'The port will replace its cranes.' }] });
    expect(said()).toMatch(/2031\. The port will replace its cranes\. 1 of 1/);
  });

  it('is read to its end by Down, goes on to related stories, and opens one', () => {
    const { press, said, asked } = openStory({ blocks: paragraphs(12) });
    let presses = 0;
    while (!/More like this/.test(said()) && presses < 40) {
      press('Down');
      presses += 1;
    }
    expect(presses).toBeGreaterThan(3);
    press('Right');
    expect(said()).toMatch(/More like this\. About b.*2 of 2/);
    press('Enter');
    expect(asked()).toEqual([['open', { kind: 'story', storyId: 'b' }]]);
  });

  it('lets keys go that mean nothing here', () => {
    const { press } = openStory({ blocks: paragraphs(1) });
    expect([press('Left'), press('Up'), press('Enter')]).toEqual([false, false, false]);
  });
});

describe('an inline video', () => {
  it('is stopped at, said, and opened by OK at its own index', () => {
    const inline = aServedVideo({ sources: [{ url: '/inline.mp4', mimeType: 'video/mp4' }], durationSec: 30 });
    const { press, said, asked } = openStory({
      videos: [aServedVideo()],
      blocks: [...paragraphs(1, 20), { kind: 'video', video: inline, caption: 'The first crane' }, ...paragraphs(4)],
    });
    press('Left', 'Down');
    expect(said()).toMatch(/Video, The first crane, 30 s/);
    press('Enter');
    expect(asked()).toEqual([['open', { kind: 'player', storyId: 'cranes', videoIndex: 1 }]]);
  });
});

describe('a very long story', () => {
  it('costs a bounded number of elements, and no text that an old TV cannot hold', () => {
    const { press, subject } = openStory({ blocks: paragraphs(400, 150) });
    const counts: number[] = [];
    const heights: number[] = [];
    for (let presses = 0; presses < 60; presses += 1) {
      press('Down');
      const all = below(subject);
      counts.push(all.length);
      for (const { text } of all) if (text) heights.push((text.text.split('\n').length + 1) * text.lineHeight);
    }
    expect(Math.max(...counts)).toBeLessThan(140);
    expect(Math.max(...heights)).toBeLessThan(1200);
  });
});

describe('coming back', () => {
  it('finds the story at the line that it was left at', () => {
    const facts = { blocks: paragraphs(12) };
    const first = openStory(facts);
    first.press('Down', 'Down', 'Down');
    const again = openStory(facts);
    again.subject.restore(first.subject.snapshot());
    expect(again.said()).toBe(first.said());
  });

  it('finds the related story that was opened, though the rail comes later', () => {
    const facts = { blocks: paragraphs(1) };
    const first = openStory(facts);
    first.press('Down', 'Right');
    const again = openStory(facts, related());
    again.subject.restore(first.subject.snapshot());
    again.subject.related = related('a', 'b');
    expect(again.said()).toMatch(/About b/);
  });
});

describe('another version of the story', () => {
  it('leaves the reader at the line', () => {
    const facts = { blocks: paragraphs(30) };
    const { press, said, subject } = openStory(facts);
    press('Down', 'Down', 'Down');
    const before = said();
    subject.patch({
      model: toStoryModel(aServedStory({ ...facts, byline: 'By another desk', revision: 2 }), aLens()),
      related: related('b', 'a'),
    });
    expect(said()).toBe(before);
    press('Down');
    expect(said()).not.toBe(before);
  });
});

describe('the viewer’s library', () => {
  const facts = { blocks: paragraphs(12) };

  it('brings the viewer back to where they left the article, and says so', () => {
    const shelf = aShelf();
    const first = openStory(facts, undefined, shelf);
    first.press('Down', 'Down');
    const again = openStory(facts, undefined, shelf);
    expect(again.said()).toMatch(/Going on where you left off\..* 3 of \d+/);
    again.press('Up');
    expect(again.said()).not.toMatch(/Going on/);
  });

  it('opens an article that was read to its end at its beginning', () => {
    const shelf = aShelf();
    const first = openStory(facts, undefined, shelf);
    for (let presses = 0; presses < 20; presses += 1) first.press('Down');
    expect(openStory(facts, undefined, shelf).said()).toMatch(/ 1 of \d+/);
    expect(progressOf(entryOf(shelf.library(), 'cranes'))).toMatchObject({ isFinished: true });
  });

  it('saves the story by its action, and says what the action does now', () => {
    const shelf = aShelf();
    const { press, said } = openStory({ videos: [aServedVideo()] }, undefined, shelf);
    press('Down');
    expect(said()).toMatch(/Save for later\. 2 of 2/);
    press('Enter');
    expect(said()).toMatch(/Saved\. OK to remove it/);
    expect(savedCards(shelf.library()).map(({ id }) => id)).toEqual(['cranes']);
    press('Enter');
    expect(savedCards(shelf.library())).toEqual([]);
  });
});

describe('a right-to-left story', () => {
  it('has its text on the right and its actions on the left', () => {
    const { press, said } = openStory({
      direction: 'rtl',
      headline: 'الميناء يستبدل رافعاته',
      videos: [aServedVideo()],
      blocks: [{ kind: 'paragraph', text: 'سيستبدل الميناء جميع رافعاته.' }],
    });
    expect(press('Left')).toBe(false);
    press('Right');
    expect(said()).toMatch(/سيستبدل/);
  });
});
