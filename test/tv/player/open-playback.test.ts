/** @jest-environment jsdom */
import { playbackWith } from '../../../src/tv/player/open-playback.js';
import { usualSettings, type ViewerSettings } from '../../../src/viewer/viewer-settings.js';

const video = { sources: [], captionFiles: [], isLive: false, storyId: 'storm' };

function leaveWith(settings: object, facts: object = {}, wishes: Partial<ViewerSettings> = {}): unknown[] {
  const sent: unknown[] = [];
  Object.assign(navigator, { sendBeacon: (...call: unknown[]) => sent.push(call) });
  for (const name of ['doNotTrack', 'globalPrivacyControl']) Reflect.deleteProperty(navigator, name);
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(navigator, name, { value, configurable: true });
  for (const method of ['load', 'pause'] as const) HTMLMediaElement.prototype[method] = () => undefined;
  const viewer = () => ({ ...usualSettings, shareQuality: true, ...wishes });
  const playing = playbackWith({ ...settings }, viewer);
  const session = playing.open(video, () => undefined);
  session.start(0);
  session.leave();
  expect(playing.lastReport()).toMatchObject({ contentId: 'storm' });
  return sent;
}

describe('the message about a session', () => {
  it('is sent to the operator’s address when there is one', () => {
    const [call] = leaveWith({ beaconUrl: 'https://news.example/quality' }) as [string, string][];
    expect(call?.[0]).toBe('https://news.example/quality');
    expect(JSON.parse(call?.[1] ?? '')).toMatchObject({ contentId: 'storm', stalls: 0 });
  });

  it('is not sent by itself, nor against the viewer’s will', () => {
    expect(leaveWith({})).toEqual([]);
    expect(leaveWith({ beaconUrl: 'https://news.example/quality' }, {}, { shareQuality: false })).toEqual([]);
    expect(leaveWith({ beaconUrl: 'https://news.example/quality' }, { doNotTrack: '1' })).toEqual([]);
    expect(leaveWith({ beaconUrl: 'https://news.example/quality' }, { globalPrivacyControl: true })).toEqual([]);
  });
});
