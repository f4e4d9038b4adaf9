import { type Cue, plainCueText } from '../../viewer/captions.js';
import type { PlaybackFault } from '../../viewer/transport.js';
import { type BackendEvents, type BackendKind, isHls, type OpenBackend } from './backend.js';
import { elementRange } from './video-element.js';

const hlsType = 'application/vnd.apple.mpegurl';

/** What the element plays by itself: MP4 everywhere, HLS on TVs without Media Source. */
export const nativeBackend: BackendKind = {
  name: 'native',

  canPlay: (source, video) => video.canPlayType(isHls(source) ? hlsType : source.mimeType || 'video/mp4') !== '',

  prepare: async () => openNative,
};

const openNative: OpenBackend = (video, { source, at }, events) => {
  const startAt = () => {
    video.currentTime = at;
  };
  const onError = () => events.onFault(faultOf(video.error?.code));
  const tracks = listenToTracks(video, events);
  if (at > 0) video.addEventListener('loadedmetadata', startAt, { once: true });
  video.addEventListener('error', onError);
  video.src = source.url;

  return {
    range: () => elementRange(video),
    chooseTrack: tracks.choose,
    dispose() {
      video.removeEventListener('loadedmetadata', startAt);
      video.removeEventListener('error', onError);
      tracks.stop();
    },
  };
};

// MediaError's numbers: 2 the network, 3 the decoder, 4 nothing playable at the address.
function faultOf(code: number | undefined): PlaybackFault {
  if (code === 2) return 'network';
  return code === 3 ? 'decode' : 'unsupported';
}

const isCaption = ({ kind }: TextTrack): boolean => kind === 'subtitles' || kind === 'captions';
const idOf = (index: number): string => `native-${index}`;

/** `hidden` tracks are read by the browser and drawn by us: its own cues would lie under the canvas. */
function listenToTracks(video: HTMLVideoElement, events: BackendEvents) {
  const list = video.textTracks;
  const all = () => Array.from(list).filter(isCaption);
  const tell = () =>
    events.onTracks(
      all().map(({ language, label }, index) => ({ id: idOf(index), language, label: label || language })),
    );
  const choose = (trackId: string | undefined) => {
    all().forEach((track, index) => {
      const isChosen = idOf(index) === trackId;
      track.mode = isChosen ? 'hidden' : 'disabled';
      track.oncuechange = isChosen ? () => events.onCues(idOf(index), cuesOf(track)) : null;
    });
  };
  list?.addEventListener('addtrack', tell);
  return {
    choose,
    stop() {
      list?.removeEventListener('addtrack', tell);
      choose(undefined);
    },
  };
}

const cuesOf = ({ cues }: TextTrack): readonly Cue[] =>
  Array.from(cues ?? []).map((cue) => ({
    startSec: cue.startTime,
    endSec: cue.endTime,
    text: plainCueText('text' in cue ? String(cue.text) : ''),
  }));
