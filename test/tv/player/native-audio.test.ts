/** @jest-environment jsdom */
import { listenToAudio } from '../../../src/tv/player/native-audio.js';
import type { AudioChoice } from '../../../src/viewer/audio-choice.js';

const tracks = () => [
  { kind: 'main', label: 'English', language: 'en', enabled: true },
  { kind: 'main-desc', label: '', language: 'en', enabled: false },
  { kind: 'translation', label: 'Français', language: 'fr', enabled: false },
];

/** An element as WebKit makes it; nobody else lists its sounds. */
function anElement(list: ReturnType<typeof tracks> | undefined) {
  const audioTracks = list && Object.assign(new EventTarget(), { length: list.length }, list);
  const told: { readonly choices: readonly AudioChoice[]; readonly chosen: string | undefined }[] = [];
  const video = document.createElement('video');
  Object.defineProperty(video, 'audioTracks', { value: audioTracks });
  const audio = listenToAudio(video, { onAudio: (choices, chosen) => told.push({ choices, chosen }) });
  return { audio, told, list, tell: (name: string) => audioTracks?.dispatchEvent(new Event(name)) };
}

describe('the sounds of what the element plays by itself', () => {
  it('are told with their language and role', () => {
    const { told, tell } = anElement(tracks());
    tell('addtrack');
    expect(told).toEqual([
      {
        chosen: '0',
        choices: [
          { id: '0', language: 'en', label: 'English', role: 'main' },
          { id: '1', language: 'en', label: 'en', role: 'description' },
          { id: '2', language: 'fr', label: 'Français', role: 'main' },
        ],
      },
    ]);
  });

  it('are chosen one at a time', () => {
    const { audio, list } = anElement(tracks());
    audio.choose('2');
    expect(list?.map(({ enabled }) => enabled)).toEqual([false, false, true]);
  });

  it('stay as they are for a sound that is not there', () => {
    const { audio, list } = anElement(tracks());
    audio.choose('9');
    expect(list?.map(({ enabled }) => enabled)).toEqual([true, false, false]);
  });

  it('are not heard of after leaving, and not at all where the engine has no list', () => {
    const { audio, told, tell } = anElement(tracks());
    audio.stop();
    tell('change');
    const plain = anElement(undefined);
    plain.audio.choose('0');
    expect([told, plain.told]).toEqual([[], []]);
  });
});
