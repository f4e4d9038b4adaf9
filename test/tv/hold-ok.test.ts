/** @jest-environment jsdom */
import Lightning from '@lightningjs/core';
import { type HoldHost, holdOk } from '../../src/tv/hold-ok.js';
import type { Destination } from '../../src/viewer/destination.js';
import { longPressMs } from '../../src/viewer/long-press.js';
import { mount } from '../support/mount.js';
import { aCard } from '../support/page-on-tv.js';

const home: Destination = { kind: 'page', pageId: 'home' };

function setUp(host: Partial<HoldHost> = {}) {
  const log: string[] = [];
  class Card extends Lightning.Component {
    override _handleEnter() {
      log.push('opened');
    }
  }
  const { subject } = mount<Card>({ type: Card });
  const options = {
    sheet: undefined as object | undefined,
    show: () => {
      options.sheet = {};
      log.push('options');
      return true;
    },
  };
  const hold = holdOk(subject.stage.application, { subject: () => aCard(), place: () => home, ...host }, options);
  /** As App does it: what nobody holds back acts. */
  const down = (timeStamp = 0) => {
    if (!hold.down({ timeStamp } as KeyboardEvent)) log.push('acts');
  };
  // An arrow before it: this remote tells of ends.
  hold.up(false);
  return { log, hold, down, options };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('holding OK', () => {
  it('opens the options while it is held, and nothing when it is let go', () => {
    const { log, hold, down } = setUp();
    down();
    jest.advanceTimersByTime(longPressMs - 1);
    expect(log).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(log).toEqual(['options']);
    down(longPressMs + 50);
    hold.up(true);
    jest.runAllTimers();
    expect(log).toEqual(['options']);
  });

  it('leaves a short press what it was, once', () => {
    const { log, hold, down } = setUp();
    down();
    hold.up(true);
    expect(log).toEqual(['opened']);
    jest.runAllTimers();
    expect(log).toEqual(['opened']);
  });

  it('gives way to the next key', () => {
    const { log, hold, down } = setUp();
    down();
    hold.overtaken();
    hold.up(true);
    jest.runAllTimers();
    expect(log).toEqual(['opened']);
  });

  it('keeps no key from videos, from the options themselves, and where nothing has options', () => {
    for (const host of [
      { place: () => ({ kind: 'player', storyId: 'a', videoIndex: 0 }) as const },
      { place: () => ({ kind: 'catchUp' }) as const },
      { subject: () => undefined },
    ]) {
      const { log, down } = setUp(host);
      down();
      expect(log).toEqual(['acts']);
    }
    const { log, down, options } = setUp();
    options.sheet = {};
    down();
    expect(log).toEqual(['acts']);
  });
});
