/** @jest-environment jsdom */
import Lightning from '@lightningjs/core';
import type { Card } from '../../../src/contract/page.js';
import { CatchUpScreen } from '../../../src/tv/pages/CatchUpScreen.js';
import type { CatchUpDesk, CatchUpPart, CatchUpRow } from '../../../src/tv/pages/catch-up-queue.js';
import { catchUpChoices } from '../../../src/viewer/catch-up.js';
import { type CatchUpRun, currentItem } from '../../../src/viewer/catch-up-run.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { mount } from '../../support/mount.js';
import { aCard, aPageLens } from '../../support/page-on-tv.js';

const now = Date.parse('2026-11-24T19:42:00Z');
const item = (id: string, sec = 100) => ({ card: aCard({ id, headline: `Story ${id}` }), sec });

/** Stands for a story's own screen. */
class Part extends Lightning.Component {
  storyId = '';
  narration() {
    return { label: `Reading ${this.storyId}` };
  }
}

interface World {
  readonly news?: readonly ReturnType<typeof item>[];
  readonly again?: readonly ReturnType<typeof item>[];
  readonly begun?: CatchUpRun;
  readonly answers?: Readonly<Record<string, 'gone' | 'failed'>>;
}

function open({ news = ['a', 'b', 'c'].map((id) => item(id)), again = [], begun, answers = {} }: World = {}) {
  const world = {
    kept: undefined as CatchUpRun | undefined,
    row: undefined as CatchUpRow | undefined,
    withdraw: undefined as (() => void) | undefined,
    saved: new Set<string>(),
  };
  const desk: CatchUpDesk = {
    now: () => now,
    offer: () => ({
      since: now - 3_600_000,
      choices: catchUpChoices(news),
      again,
      begun: world.kept ?? begun,
    }),
    keep: (run) => {
      world.kept = run;
    },
    async open(run, row): Promise<CatchUpPart | 'gone' | 'failed'> {
      world.row = row;
      const storyId = currentItem(run)?.card.id ?? '';
      return answers[storyId] ?? { type: Part, props: { storyId } };
    },
    watch: (_, onWithdrawn) => {
      world.withdraw = onWithdrawn;
      return () => undefined;
    },
    isSaved: (card: Card) => world.saved.has(card.id),
    setSaved: (card, isSaved) => void (isSaved ? world.saved.add(card.id) : world.saved.delete(card.id)),
  };
  const tv = mount<CatchUpScreen>({ type: CatchUpScreen, desk, model: { lens: aPageLens() } });
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  return {
    ...tv,
    world,
    settle,
    said: () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`),
    async pressed(...keys: string[]) {
      for (const key of keys) {
        tv.press(key);
        await settle();
        tv.press('Nothing');
      }
    },
  };
}

describe('before catching up', () => {
  it('the viewer is asked how much time there is, with how many stories each choice brings', async () => {
    const tv = open();
    expect(tv.said()).toMatch(
      /^Catch me up\. 3 new stories since .+\. How much time do you have\? 5 min · 3 stories\. 1 of 1$|All of it · 3 stories, 5 min/,
    );
  });

  it('what is new can be looked at, and a story opened by itself', async () => {
    const tv = open();
    await tv.pressed('Down', 'Right');
    expect(tv.said()).toContain('What is new. Story b');
    await tv.pressed('Enter');
    expect(tv.asked()).toEqual([['open', { kind: 'story', storyId: 'b' }]]);
    expect(tv.subject.subject()?.id).toBe('b');
  });

  it('with nothing new it says so, and the last day can be had again', async () => {
    const tv = open({ news: [], again: [item('x')] });
    expect(tv.said()).toContain('You are up to date. There is nothing new since');
    await tv.pressed('Enter');
    expect(tv.said()).toBe('Reading x');
  });

  it('with nothing at all there is a way out', async () => {
    const tv = open({ news: [] });
    await tv.pressed('Enter');
    expect(tv.asked()).toEqual([['back']]);
  });

  it('Back is left to the app', () => {
    expect(open().press('Back')).toBe(false);
  });
});

describe('a queue', () => {
  it('goes from story to story and ends with what it was about', async () => {
    const tv = open();
    await tv.pressed('Enter');
    const heard = [tv.said()];
    for (let at = 0; at < 3; at += 1) {
      tv.world.row?.next();
      await tv.settle();
      heard.push(tv.said());
    }
    expect(heard.slice(0, 3)).toEqual(['Reading a', 'Reading b', 'Reading c']);
    expect(heard[3]).toBe('You are up to date. That was 3 stories in 5 min. Done. 1 of 3');
    expect(tv.world.kept).toBeUndefined();
  });

  it('skips forward and back by keys', async () => {
    const tv = open();
    await tv.pressed('Enter', 'Next', 'Next', 'Previous');
    expect(tv.said()).toBe('Reading b');
  });

  it('keeps its place when it is left, and goes on there', async () => {
    const tv = open();
    await tv.pressed('Enter', 'Next', 'Back');
    expect(tv.said()).toContain('Continue catching up · 2 of 3, 3 min left');
    await tv.pressed('Enter');
    expect(tv.said()).toBe('Reading b');
  });

  it('goes to a story that the player names', async () => {
    const tv = open();
    await tv.pressed('Enter');
    tv.subject.$replace({ kind: 'player', storyId: 'c', videoIndex: 0 });
    await tv.settle();
    expect(tv.said()).toBe('Reading c');
  });

  it('passes over what is gone, and counts it no more', async () => {
    const tv = open({ answers: { a: 'gone' } });
    await tv.pressed('Enter');
    expect([tv.said(), tv.world.kept?.items.length]).toEqual(['Reading b', 2]);
  });

  it('drops a story that is withdrawn while it is on', async () => {
    const tv = open();
    await tv.pressed('Enter');
    tv.world.withdraw?.();
    await tv.settle();
    expect([tv.said(), tv.world.kept?.items.length]).toEqual(['Reading b', 2]);
  });

  it('without a network it stops where it is, with its place kept', async () => {
    const tv = open({ answers: { b: 'failed' } });
    await tv.pressed('Enter', 'Next');
    expect(tv.said()).toMatch(
      /The next story cannot be loaded now\. Your place is kept\. Continue catching up · 2 of 3/,
    );
  });
});

describe('after catching up', () => {
  const toEnd = async () => {
    const tv = open();
    await tv.pressed('Enter', 'Next', 'Next', 'Next');
    return tv;
  };

  it('all of it can be saved, and unsaved', async () => {
    const tv = await toEnd();
    await tv.pressed('Right', 'Enter');
    expect([...tv.world.saved]).toEqual(['a', 'b', 'c']);
    expect(tv.said()).toContain('Saved for later');
    await tv.pressed('Enter');
    expect(tv.world.saved.size).toBe(0);
  });

  it('it plays again', async () => {
    const tv = await toEnd();
    await tv.pressed('Right', 'Right', 'Enter');
    expect(tv.said()).toBe('Reading a');
  });

  it('comes back with its focus after a story was opened', async () => {
    const tv = await toEnd();
    await tv.pressed('Down', 'Right');
    const left = tv.subject.snapshot();
    const again = open();
    again.subject.restore(left);
    expect(again.said()).toContain('What you caught up on. Story b');
  });
});
