import type { Cue } from '../../viewer/captions.js';
import { gapEnd } from '../../viewer/gap.js';
import type { PlaybackFault } from '../../viewer/transport-state.js';
import { type BackendEvents, type BackendKind, isHls, type OpenBackend } from './backend.js';
import { toCue } from './captions/to-cue.js';
import { listenToAudio } from './native-audio.js';
import { elementRange, loadedRanges } from './video-element.js';

const hlsType = 'application/vnd.apple.mpegurl';

/** What the element plays by itself: MP4 everywhere, HLS on TVs without Media Source. */
export const nativeBackend: BackendKind = {
  name: 'native',

  canPlay: (source, video) => video.canPlayType(isHls(source) ? hlsType : source.mimeType || 'video/mp4') !== '',

  prepare: async () => openNative,
};

const openNative: OpenBackend = (video, { source, at }, events) => {
  let resumeAt = at;
  const startAt = () => {
    if (resumeAt > 0) video.currentTime = resumeAt;
  };
  const onError = () => {
    events.onError(video.error?.message || `MediaError ${video.error?.code}`);
    events.onFault(faultOf(video.error?.code));
  };
  const tracks = listenToTracks(video, events);
  const audio = listenToAudio(video, events);
  video.addEventListener('loadedmetadata', startAt);
  video.addEventListener('error', onError);
  video.src = source.url;

  return {
    range: () => elementRange(video),
    chooseTrack: tracks.choose,
    chooseAudio: audio.choose,
    // It chooses by itself, and cannot be told.
    chooseLevel: () => undefined,
    // An element that has met an error is dead until it is given its address again.
    recover() {
      if (video.currentTime > 0) resumeAt = video.currentTime;
      video.src = source.url;
    },
    skipGap() {
      const to = gapEnd(video.currentTime, loadedRanges(video), undefined);
      if (to !== undefined) video.currentTime = to;
    },
    // The element has one quality, or chooses by itself.
    lowerQuality: () => undefined,
    dispose() {
      video.removeEventListener('loadedmetadata', startAt);
      video.removeEventListener('error', onError);
      tracks.stop();
      audio.stop();
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

// Only a VTTCue has text; metadata cues of a stream have none.
const cuesOf = ({ cues }: TextTrack): readonly Cue[] =>
  Array.from(cues ?? [])
    .filter((cue): cue is VTTCue => 'text' in cue)
    .map(toCue);
