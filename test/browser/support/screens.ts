import type { Page } from 'playwright-core';
import type { Card } from '../../../src/contract/page.js';
import { writeLibrary } from '../../../src/viewer/read-library.js';
import { demoNow } from './tv.js';

/** What a viewer chose: which language, how large. */
export interface Look {
  readonly language: 'en' | 'ar';
  readonly textSize: 'normal' | 'largest';
}

export const looks: readonly Look[] = [
  { language: 'en', textSize: 'normal' },
  { language: 'en', textSize: 'largest' },
  { language: 'ar', textSize: 'normal' },
  { language: 'ar', textSize: 'largest' },
];

export const nameOf = ({ language, textSize }: Look): string => `${language}-${textSize}`;

/** One screen as a viewer comes to it: by a link and some keys. */
export interface Screen {
  readonly name: string;
  readonly link: string;
  /**
   * `Ahead` goes on in a row and `Behind` leads to its beginning, which are Right and Left in English; a number waits that many
   * milliseconds.
   */
  readonly keys?: string;
  readonly before?: (page: Page) => Promise<unknown>;
  /** Of the newsroom, once the screen is there. */
  readonly alert?: 'breaking' | 'takeover';
  readonly library?: (cards: Cards) => object;
  /** A video's own pictures, or what is on at this hour: it looks otherwise each time, so it is stored and not compared. */
  readonly isMoving?: boolean;
  /** Compared with every `npm test`, in this look. */
  readonly always?: Look;
}

export type Cards = readonly Card[];

const [enNormal, enLargest, arNormal, arLargest] = looks as readonly [Look, Look, Look, Look];
const council = '/#story/hcn-harbour-council-electrify-cranes';
const cranes = '/#watch/hcn-crane-electrification';
const live = '/#watch/hcn-harbour-live';

const down = (times: number) => 'Down '.repeat(times);

const refused = (pattern: string) => (page: Page) =>
  page.route(pattern, (route) => route.fulfill({ status: 404, body: 'gone' }));

const silent = (page: Page) => page.route('**/api/v1/**', (route) => route.abort());

const hourMs = 3_600_000;

/** Of a viewer who saved two stories, and read or watched four. */
function aLibrary(cards: Cards): object {
  const nowMs = demoNow.getTime();
  const watched = { at: nowMs - 2 * hourMs, positionSec: 12, durationSec: 31 };
  const entries = cards.slice(0, 6).map((card, index) => ({
    card,
    cardAt: nowMs - hourMs,
    ...(index < 2 ? { saved: { at: nowMs - index * hourMs, isSaved: true } } : {}),
    openedAt: index < 2 ? 0 : nowMs - index * 6 * hourMs,
    ...(index === 3 ? { reading: { at: nowMs - hourMs, top: 0.2, seen: 0.4, isFinished: false } } : {}),
    watching: (card.kind === 'video' ? { '0': watched } : {}) as Record<string, typeof watched>,
    forgottenAt: 0,
  }));
  const searches = ['harbour', 'ferry', 'election'].map((text, index) => ({ text, at: nowMs - index * hourMs }));
  return writeLibrary({ entries, searches, visit: undefined, searchesClearedAt: 0 });
}

const settingsSections = ['captions', 'playback', 'look', 'narration', 'language', 'privacy', 'data', 'about'];

/** Every screen of the app, and what may stand over it. */
export const screens: readonly Screen[] = [
  { name: 'home', link: '/', always: enLargest },
  { name: 'home-rail', link: '/', keys: 'Down Ahead Ahead' },
  { name: 'home-live', link: '/', keys: down(4), isMoving: true },
  { name: 'home-headlines', link: '/', keys: `${down(5)}Ahead` },
  { name: 'home-other-language', link: '/', keys: `${down(6)}Ahead` },
  { name: 'home-sections', link: '/', keys: down(7) },
  { name: 'home-device', link: '/', keys: down(3), library: aLibrary },
  { name: 'navigation', link: '/', keys: 'Behind', always: enLargest },
  { name: 'page-live', link: '/#page/live', isMoving: true },
  { name: 'page-watch', link: '/#page/watch', keys: 'Ahead' },
  { name: 'page-sections', link: '/#page/sections', keys: 'Down' },
  { name: 'story', link: council, always: arLargest },
  { name: 'story-middle', link: council, keys: `Left ${down(4)}` },
  { name: 'story-end', link: council, keys: `Left ${down(30)}` },
  { name: 'story-arabic', link: '/#story/hcn-ar-awdat-alabbarat' },
  { name: 'story-arabic-end', link: '/#story/hcn-ar-awdat-alabbarat', keys: down(5) },
  { name: 'story-listen', link: council, keys: 'MediaPlayPause 1500 Down' },
  { name: 'story-phone', link: council, keys: `${down(3)}Enter`, always: arNormal },
  { name: 'search', link: '/#search', keys: 'Ahead', library: aLibrary },
  { name: 'search-results', link: '/#search', keys: `h a r b 1500 ${'Ahead '.repeat(6)}`, always: enLargest },
  { name: 'search-none', link: '/#search', keys: 'q q z 1500' },
  { name: 'my-news', link: '/#my-news', keys: 'Down', library: aLibrary, always: arNormal },
  { name: 'my-news-empty', link: '/#my-news' },
  { name: 'options', link: '/', keys: 'Down o', always: arLargest },
  { name: 'leave', link: '/', keys: 'Backspace', always: arLargest },
  { name: 'guide', link: '/#guide/hcn-harbour-live', isMoving: true },
  { name: 'catch-up', link: '/#catch-up', always: enNormal },
  { name: 'catch-up-story', link: '/#catch-up', keys: 'Enter 2500 Down' },
  { name: 'catch-up-end', link: '/#catch-up', keys: `Enter 2500 ${'MediaTrackNext 900 '.repeat(5)}` },
  ...settingsSections.map(
    (section): Screen => ({
      name: `settings-${section}`,
      link: `/#settings/${section}`,
      keys: 'Ahead',
      ...(section === 'look' ? { always: arLargest } : {}),
    }),
  ),
  { name: 'settings-clear', link: '/#settings/data', keys: `Ahead ${down(3)}Enter` },
  { name: 'problem-offline', link: '/', before: silent, always: enLargest },
  { name: 'problem-gone', link: '/?contentId=no-such-story&mediaType=article' },
  { name: 'alert', link: '/', alert: 'breaking', always: arLargest },
  { name: 'takeover', link: '/', alert: 'takeover' },
  { name: 'player', link: cranes, keys: '2500 Down', isMoving: true },
  { name: 'player-captions', link: cranes, keys: '2500 Down Right Enter', isMoving: true },
  { name: 'player-speed', link: cranes, keys: '2500 Down Right Right Enter', isMoving: true },
  { name: 'player-related', link: cranes, keys: `2500 ${down(3)}`, isMoving: true },
  { name: 'player-live', link: live, keys: '3000 Left Left Left Down', isMoving: true },
  { name: 'player-guide', link: live, keys: '3000 g', isMoving: true },
  { name: 'player-end', link: cranes, keys: '2500 9 8000', isMoving: true },
  { name: 'player-problem', link: cranes, keys: '4000', before: refused('**/demo/media/**') },
];
