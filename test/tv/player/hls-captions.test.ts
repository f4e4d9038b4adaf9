import type Hls from 'hls.js';
import type { BackendEvents, StreamTrack } from '../../../src/tv/player/backend.js';
import { listenToCaptions } from '../../../src/tv/player/hls-captions.js';

const names = {
  SUBTITLE_TRACKS_UPDATED: 'subtitleTracks',
  NON_NATIVE_TEXT_TRACKS_FOUND: 'textTracks',
  CUES_PARSED: 'cues',
} as unknown as typeof Hls.Events;

/** hls.js as far as captions go: a list of tracks, one of them chosen, and events. */
function aStream() {
  const listeners = new Map<string, (name: string, data: unknown) => void>();
  const hls = {
    subtitleTracks: [
      { lang: 'en', name: 'English' },
      { lang: 'es', name: 'Español' },
    ],
    subtitleTrack: -1,
    on: (name: string, listener: (name: string, data: unknown) => void) => listeners.set(name, listener),
  };
  const told: StreamTrack[][] = [];
  const cues: [string, readonly { text: string }[]][] = [];
  const events = {
    onTracks: (tracks: readonly StreamTrack[]) => told.push([...tracks]),
    onCues: (id: string, more: readonly { text: string }[]) => cues.push([id, more]),
  } as unknown as BackendEvents;
  const captions = listenToCaptions(hls as unknown as Hls, names, events);
  const fire = async (name: keyof typeof names, data: unknown) => {
    listeners.get(names[name])?.(name, data);
    await Promise.resolve();
  };
  return { hls, captions, told, cues, fire };
}

describe('captions of an HLS stream', () => {
  it('are told only after hls.js has made its own choice, so that ours stands', async () => {
    const { hls, told, fire, captions } = aStream();
    const told1 = fire('SUBTITLE_TRACKS_UPDATED', {});
    expect(told).toEqual([]);
    hls.subtitleTrack = -1;
    await told1;
    captions.choose(told[0]?.[1]?.id);
    expect(hls.subtitleTrack).toBe(1);
    captions.choose(undefined);
    expect(hls.subtitleTrack).toBe(-1);
  });

  it('inside the pictures join the list when they turn up, and need no loading', async () => {
    const { hls, told, cues, fire, captions } = aStream();
    const track = { _id: 'textTrack1', kind: 'captions', label: 'English', closedCaptions: { lang: 'en' } };
    await fire('NON_NATIVE_TEXT_TRACKS_FOUND', { tracks: [track] });
    const id = told[0]?.[2]?.id;
    expect(told[0]?.map(({ language }) => language)).toEqual(['en', 'es', 'en']);
    captions.choose(id);
    expect(hls.subtitleTrack).toBe(-1);
    const words = { startTime: 1, endTime: 2, text: 'FROM THE STUDIO', line: 13 };
    await fire('CUES_PARSED', { type: 'captions', track: 'textTrack1', cues: [words] });
    expect(cues[0]?.[0]).toBe(id);
    expect(cues[0]?.[1][0]).toMatchObject({ text: 'FROM THE STUDIO', place: { align: 'center' } });
  });

  it('are kept for the track they belong to, also when another one is chosen meanwhile', async () => {
    const { hls, cues, fire } = aStream();
    hls.subtitleTrack = 0;
    const words = { startTime: 1, endTime: 2, text: 'hola' };
    await fire('CUES_PARSED', { type: 'subtitles', cues: [words], subtitleTrack: hls.subtitleTracks[1] });
    expect(cues[0]?.[0]).toBe('stream-1');
  });
});
