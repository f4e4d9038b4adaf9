import type Hls from 'hls.js';
import type { MediaPlaylist } from 'hls.js';
import type { AudioChoice } from '../../viewer/audio-choice.js';
import type { BackendEvents } from './backend.js';

const description = 'public.accessibility.describes-video';

/** Sounds and picture sizes of a stream, told whenever they change. */
export function listenToTracks(hls: Hls, Events: typeof Hls.Events, events: BackendEvents): void {
  const tellAudio = () => events.onAudio(hls.audioTracks.map(toChoice), String(hls.audioTrack));
  const tellLevels = () =>
    events.onLevels(hls.levels.map(({ height, bitrate }, index) => ({ index, height, bitrateBps: bitrate })));
  hls.on(Events.AUDIO_TRACKS_UPDATED, tellAudio);
  hls.on(Events.AUDIO_TRACK_SWITCHING, tellAudio);
  hls.on(Events.MANIFEST_PARSED, tellLevels);
  hls.on(Events.LEVELS_UPDATED, tellLevels);
}

const toChoice = ({ lang, name, characteristics }: MediaPlaylist, index: number): AudioChoice => ({
  id: String(index),
  language: lang ?? '',
  label: name,
  role: characteristics?.includes(description) ? 'description' : 'main',
});
