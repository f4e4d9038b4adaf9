import { type MenuFacts, toMenu } from '../../../src/tv/view-models/player-menus.js';
import { type PlayerModel, toPlayerModel } from '../../../src/tv/view-models/player-model.js';
import { usualCaptions } from '../../../src/viewer/caption-preference.js';
import { aLens, aServedStory, aServedVideo } from '../../support/story-on-tv.js';

const model = toPlayerModel(aServedStory({ videos: [aServedVideo()] }), 0, {
  ...aLens(),
  apiOrigin: '',
  channelName: 'Harbour City News',
}) as PlayerModel;
const facts = (rest: Partial<MenuFacts> = {}): MenuFacts => ({
  tracks: [],
  chosenTrack: undefined,
  captions: usualCaptions,
  audio: [],
  chosenAudio: undefined,
  levels: [],
  height: undefined,
  rate: 1,
  chapters: [],
  transport: { position: 70 },
  ...rest,
});
const items = (id: Parameters<typeof toMenu>[0], rest: Partial<MenuFacts> = {}) =>
  toMenu(id, model, facts(rest)).items.map(({ label, isChosen }) => (isChosen ? `[${label}]` : label));

describe('the chapters menu', () => {
  it('lists where each begins, with the one that is on', () => {
    const chapters = [
      { startSec: 0, title: 'The lock' },
      { startSec: 65, title: 'Who pays' },
      { startSec: 130, title: 'What is next' },
    ];
    expect(items('chapters', { chapters })).toEqual(['0:00  The lock', '[1:05  Who pays]', '2:10  What is next']);
    expect(items('chapters')).toEqual([]);
  });
});

describe('the captions menu', () => {
  const tracks = [
    { id: 'a', language: 'en', label: '' },
    { id: 'b', language: 'es', label: 'Español' },
  ];

  it('has off, every language, and the two times when captions may help', () => {
    expect(items('captions', { tracks })).toEqual([
      '[Off]',
      'English',
      'Español',
      'Only after Back 10 seconds',
      'Only while the sound is off',
    ]);
  });

  it('marks the language that shows, or the time', () => {
    const on = { ...usualCaptions, mode: 'on' as const };
    expect(items('captions', { tracks, captions: on, chosenTrack: 'b' })[2]).toBe('[Español]');
    expect(items('captions', { tracks, captions: { ...on, mode: 'onMute' }, chosenTrack: 'b' })[4]).toMatch(/^\[/);
  });

  it('is empty when there are none', () => {
    expect(items('captions')).toEqual([]);
  });
});

describe('the other menus', () => {
  it('name a sound by its language and say when it describes the pictures', () => {
    const audio = [
      { id: '0', language: 'en', label: '', role: 'main' as const },
      { id: '1', language: 'en', label: 'English', role: 'description' as const },
    ];
    expect(items('audio', { audio, chosenAudio: '0' })).toEqual(['[English]', 'English, with description']);
  });

  it('offer speeds from 0.75 to 2', () => {
    expect(items('speed')).toEqual(['0.75×', '[1×]', '1.25×', '1.5×', '1.75×', '2×']);
  });

  it('offer sizes, and Auto first; nothing where there is one only', () => {
    const levels = [
      { index: 1, height: 720, bitrateBps: 2 },
      { index: 0, height: 360, bitrateBps: 1 },
    ];
    expect(items('quality', { levels, height: 360 })).toEqual(['Auto', '720p', '[360p]']);
    expect(items('quality', { levels: levels.slice(1) })).toEqual([]);
  });
});
