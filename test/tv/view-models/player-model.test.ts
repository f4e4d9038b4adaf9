import { positionSpoken, toControlsModel } from '../../../src/tv/view-models/player-controls.js';
import { type PlayerModel, toPlayerModel } from '../../../src/tv/view-models/player-model.js';
import { usualCaptions } from '../../../src/viewer/caption-preference.js';
import { idleTransport, type Transport } from '../../../src/viewer/transport-state.js';
import { aLens, aServedStory, aServedVideo } from '../../support/story-on-tv.js';

const toModel = (video: object = {}, story: object = {}) =>
  toPlayerModel(aServedStory({ videos: [aServedVideo(video)], ...story }), 0, {
    ...aLens(),
    apiOrigin: 'https://api.example',
    channelName: 'Harbour City News',
  }) as PlayerModel;

describe('a video to play', () => {
  it('has every source and its backups in the order to try them, at the API’s own host', () => {
    const sources = [
      { url: '/a.m3u8', mimeType: 'application/x-mpegurl', backupUrls: ['https://cdn.example/a.m3u8'] },
      { url: 'https://cdn.example/a.mp4', mimeType: 'video/mp4' },
    ];
    expect(toModel({ sources }).sources.map(({ url }) => url)).toEqual([
      'https://api.example/a.m3u8',
      'https://cdn.example/a.m3u8',
      'https://cdn.example/a.mp4',
    ]);
  });

  it('is none when the story has no such video', () => {
    expect(
      toPlayerModel(aServedStory(), 0, { ...aLens(), apiOrigin: '', channelName: 'Harbour City News' }),
    ).toBeUndefined();
  });

  it('takes the story’s headline when it has no title', () => {
    expect(toModel()).toMatchObject({ kicker: 'POLITICS', title: expect.stringContaining('Harbour council') });
    expect(toModel({ title: 'The vote' }).title).toBe('The vote');
  });

  it('names a caption file by its language, and leaves out what nobody can read', () => {
    const captions = [
      { url: '/c.vtt', language: 'es' },
      { url: '/c.xml', mimeType: 'application/ttml+xml', language: 'en', label: 'English CC' },
      { url: '/c.pdf', mimeType: 'application/pdf', language: 'en' },
    ];
    expect(toModel({ captions }).captionFiles).toEqual([
      { url: 'https://api.example/c.vtt', format: 'vtt', language: 'es', label: 'Spanish' },
      { url: 'https://api.example/c.xml', format: 'ttml', language: 'en', label: 'English CC' },
    ]);
  });
});

const vod: Transport = {
  ...idleTransport,
  status: 'playing',
  wantsPlay: true,
  position: 62.7,
  range: { start: 0, end: 204 },
  bufferedTo: 102,
};
const live: Transport = { ...vod, isLive: true, position: 1058, range: { start: 100, end: 1100 } };
const facts = (transport: Transport, rest: object = {}) => ({
  transport,
  tracks: [],
  chosenTrack: undefined,
  captions: usualCaptions,
  audio: [],
  chosenAudio: undefined,
  levels: [],
  height: undefined,
  rate: 1,
  chapters: [],
  ...rest,
});
const ids = (transport: Transport, model = toModel(), rest = {}) =>
  toControlsModel(model, facts(transport, rest)).buttons.map(({ id }) => id);

describe('a live stream that says when it was sent', () => {
  it('shows times of day', () => {
    const epochMs = Date.parse('2026-01-01T12:00:00Z');
    const seeking = { position: 1000, picture: undefined };
    const told = toControlsModel(toModel({ isLive: true }), facts(live, { epochMs, seeking }));
    expect(told.startText).toMatch(/^12:01/);
    expect(told.preview?.text).toMatch(/^−1:40 · 12:16/);
    expect(toControlsModel(toModel({ isLive: true }), facts(live)).startText).toBe('−16:40');
  });
});

describe('who is brought back into the middle of a video', () => {
  it('is offered the start by name, for a while', () => {
    const first = (position: number) =>
      toControlsModel(toModel(), facts({ ...vod, position }, { resumedAt: 60 })).buttons[0]?.label;
    expect(first(62)).toBe('Start over');
    expect(first(91)).toBe('');
  });
});

describe('the controls', () => {
  it('tell a video’s times in whole seconds', () => {
    expect(toControlsModel(toModel(), facts(vod))).toMatchObject({
      startText: '1:02',
      endText: '−2:22',
      bufferedShare: 0.5,
      live: 'none',
      clockText: '19:42',
    });
  });

  it('tell no end before it is known', () => {
    const opening = { ...vod, position: 0, range: { start: 0, end: 0 } };
    expect(toControlsModel(toModel(), facts(opening))).toMatchObject({ startText: '0:00', endText: '' });
  });

  it('tell how far behind live one is, and offer to go there', () => {
    const model = toModel({ isLive: true });
    expect(toControlsModel(model, facts(live))).toMatchObject({ endText: '−0:42', live: 'behind' });
    expect(ids(live, model)).toEqual(['startOver', 'replay', 'playPause', 'goLive']);
  });

  it('are at the edge by true distance', () => {
    const model = toModel({ isLive: true });
    const edge = { ...live, position: 1096 };
    expect(toControlsModel(model, facts(edge))).toMatchObject({ endText: '', live: 'edge', playedShare: 1 });
    expect(ids(edge, model)).not.toContain('goLive');
  });

  it('offer captions only where there are any, and name the chosen ones', () => {
    const tracks = [{ id: 'a', language: 'en', label: '' }];
    expect(ids(vod)).toEqual(['previous', 'replay', 'playPause', 'speed']);
    const labelOf = (chosenTrack: string | undefined) =>
      toControlsModel(
        toModel(),
        facts(vod, { tracks, chosenTrack, captions: { ...usualCaptions, mode: chosenTrack ? 'on' : 'off' } }),
      ).buttons.find(({ id }) => id === 'captions')?.spoken;
    expect([labelOf(undefined), labelOf('a')]).toEqual(['Captions, Off', 'Captions, English']);
  });

  it('lead to the next segment of a queue, and tell which one this is', () => {
    const queue = { items: ['before', 'storm', 'after'].map((storyId) => ({ storyId, headline: `Story ${storyId}` })) };
    const story = aServedStory({ id: 'storm', videos: [aServedVideo()] });
    const lens = { ...aLens(), apiOrigin: '', channelName: '', queue };
    const model = toPlayerModel(story, 0, lens) as PlayerModel;
    expect(model.kicker).toBe('POLITICS · SEGMENT 2 OF 3');
    const { buttons } = toControlsModel(model, facts(vod));
    expect(buttons.find(({ id }) => id === 'next')?.spoken).toBe('Next, Story after');
    expect(ids(vod, model)).toEqual(['previous', 'replay', 'playPause', 'next', 'speed']);
  });

  it('show the knob and its picture where the viewer goes, with the speed of the run', () => {
    const picture = { url: 'https://cdn.example/thumbs.jpg', piece: { x: 0, y: 0, w: 160, h: 90 } };
    const seeking = { position: 102, speed: 16, direction: -1, picture };
    const controls = toControlsModel(toModel(), facts(vod, { seeking }));
    expect(controls).toMatchObject({ playedShare: 0.5, startText: '1:42', preview: { text: '−16×  1:42', picture } });
    expect(toControlsModel(toModel(), facts(vod)).preview).toBeUndefined();
    const inFarsi = toControlsModel({ ...toModel(), locale: 'fa' }, facts(vod, { seeking }));
    expect(inFarsi.preview?.text).toContain('۱۶×');
  });

  it('say the position after a seek', () => {
    expect(positionSpoken(toModel(), vod)).toBe('1:02 of 3:24');
    expect(positionSpoken(toModel(), live)).toBe('0:42 behind live');
    expect(positionSpoken(toModel(), { ...live, position: 1099 })).toBe('Live');
  });
});
