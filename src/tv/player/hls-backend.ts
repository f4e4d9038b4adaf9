import type Hls from 'hls.js';
import type { ErrorData, HlsConfig, LevelDetails } from 'hls.js';
import { gapEnd } from '../../viewer/gap.js';
import type { SeekableRange } from '../../viewer/live-edge.js';
import type { PlaybackFault } from '../../viewer/transport-state.js';
import { type Backend, type BackendEvents, type BackendKind, isHls, type OpenRequest } from './backend.js';
import { listenToCaptions } from './hls-captions.js';
import { listenToTracks } from './hls-tracks.js';
import { loadHls } from './load-hls.js';
import { elementRange, loadedRanges } from './video-element.js';

const bufferAheadSec = 30;
const bufferBehindSec = 30;
/** hls.js fills 60 MB when a stream is light: up to ten minutes that a viewer who leaves never sees. */
const mostAheadSec = 120;
/** readyState of an element with a picture. */
const haveCurrentData = 2;
/** hls.js asks seven times for a part before it speaks of an error, for half a minute; viewers with another source need not wait for it. */
const mostPartErrors = 3;

/** HLS by Media Source: most TVs and every desktop browser. */
export const hlsBackend: BackendKind = {
  name: 'hls.js',

  canPlay: (source) => isHls(source) && hasMediaSource(),

  async prepare() {
    const HlsPlayer = await loadHls();
    return (video, request, events) =>
      openStream(new HlsPlayer(toConfig(request)), HlsPlayer, { video, request, events });
  },
};

const hasMediaSource = (): boolean => 'MediaSource' in window || 'ManagedMediaSource' in window;

const toConfig = ({ isLive, at, cmcdContentId }: OpenRequest): Partial<HlsConfig> => ({
  startPosition: isLive && at === 0 ? -1 : at,
  // Native cues would lie under the canvas.
  renderTextTracksNatively: false,
  // Nothing is decoded larger than the screen.
  capLevelToPlayerSize: true,
  maxBufferLength: bufferAheadSec,
  maxMaxBufferLength: mostAheadSec,
  backBufferLength: bufferBehindSec,
  ...(cmcdContentId !== undefined && { cmcd: { contentId: cmcdContentId } }),
});

interface Stage {
  readonly video: HTMLVideoElement;
  readonly request: OpenRequest;
  readonly events: BackendEvents;
}

function openStream(hls: Hls, HlsPlayer: typeof Hls, { video, request, events }: Stage): Backend {
  const { Events, ErrorTypes, ErrorDetails } = HlsPlayer;
  const unplayable: ReadonlySet<string> = new Set([
    ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR,
    ErrorDetails.BUFFER_INCOMPATIBLE_CODECS_ERROR,
    ErrorDetails.BUFFER_ADD_CODEC_ERROR,
  ]);
  const ofCaptions: ReadonlySet<string> = new Set([
    ErrorDetails.SUBTITLE_LOAD_ERROR,
    ErrorDetails.SUBTITLE_TRACK_LOAD_TIMEOUT,
  ]);
  let details: LevelDetails | undefined;
  const missing = watchMissingParts(hls, HlsPlayer);
  watchDeadHost(hls, HlsPlayer, () => {
    // A part further on is no reason not to start.
    if (video.readyState >= haveCurrentData) events.onFault('network');
  });
  const onElementError = () => events.onFault('decode');

  hls.on(Events.ERROR, (_, { fatal, type, details }: ErrorData) => {
    events.onError(details);
    if (!fatal) return;
    if (ofCaptions.has(details)) goOnWithoutCaptions(hls);
    else events.onFault(unplayable.has(details) ? 'unsupported' : faultOf(type, ErrorTypes));
  });
  hls.on(Events.LEVEL_UPDATED, (_, data) => {
    details = data.details;
    events.onRange();
  });
  const captions = listenToCaptions(hls, Events, events);
  listenToTracks(hls, Events, events);
  video.addEventListener('error', onElementError);
  hls.attachMedia(video);
  hls.loadSource(request.source.url);

  return {
    range: () => streamRange(hls, details, video),
    epochMs: () => epochOf(details),
    chooseTrack: captions.choose,
    chooseAudio(id) {
      hls.audioTrack = Number(id);
    },
    chooseLevel(index, cap) {
      hls.autoLevelCapping = cap ?? -1;
      if (index !== undefined || !hls.autoLevelEnabled) hls.nextLevel = index ?? -1;
    },
    recover: (fault, attempt) => recover(hls, fault, attempt),
    skipGap() {
      const to = gapEnd(video.currentTime, loadedRanges(video), missing());
      if (to === undefined) return;
      video.currentTime = to;
      hls.startLoad(to);
    },
    lowerQuality() {
      hls.nextAutoLevel = hls.minAutoLevel;
      hls.stopLoad();
      hls.startLoad(video.currentTime);
    },
    dispose() {
      video.removeEventListener('error', onElementError);
      hls.destroy();
    },
  };
}

function recover(hls: Hls, fault: PlaybackFault, attempt: number): void {
  if (fault !== 'decode') {
    hls.startLoad();
    return;
  }
  // Some streams announce one AAC profile and carry another.
  if (attempt > 1) hls.swapAudioCodec();
  hls.recoverMediaError();
}

/** hls.js stops loading everything when captions do not come. */
function goOnWithoutCaptions(hls: Hls): void {
  hls.subtitleTrack = -1;
  hls.startLoad();
}

/** The part of the stream that last failed to come or to be read: hls.js asks for it for ever and calls that no error. */
function watchMissingParts(hls: Hls, { Events }: typeof Hls): () => SeekableRange | undefined {
  let missing: SeekableRange | undefined;
  hls.on(Events.ERROR, (_, { frag }: ErrorData) => {
    if (frag && frag.type !== 'subtitle') missing = { start: frag.start, end: frag.end };
  });
  return () => missing;
}

/** Parts of one kind that fail in a row, with none between them that came: their host is as good as dead. */
function watchDeadHost(hls: Hls, { Events, ErrorTypes }: typeof Hls, onDead: () => void): void {
  const inRow = new Map<string, number>();
  hls.on(Events.ERROR, (_, { frag, type, fatal }: ErrorData) => {
    if (!frag || fatal || type !== ErrorTypes.NETWORK_ERROR || frag.type === 'subtitle') return;
    const count = (inRow.get(frag.type) ?? 0) + 1;
    inRow.set(frag.type, count % mostPartErrors);
    if (count === mostPartErrors) onDead();
  });
  hls.on(Events.FRAG_LOADED, (_, { frag }) => inRow.delete(frag.type));
}

function streamRange(hls: Hls, details: LevelDetails | undefined, video: HTMLVideoElement): SeekableRange {
  if (!details?.live) return elementRange(video);
  const end = hls.liveSyncPosition ?? details.edge;
  return { start: Math.min(details.fragmentStart, end), end };
}

/** By its programme date-time. */
function epochOf(details: LevelDetails | undefined): number | undefined {
  const dated = details?.live ? details.fragments.find(({ programDateTime }) => programDateTime !== null) : undefined;
  return dated && (dated.programDateTime ?? 0) - dated.start * 1000;
}

function faultOf(type: string, types: typeof Hls.ErrorTypes): PlaybackFault {
  if (type === types.NETWORK_ERROR) return 'network';
  return type === types.MEDIA_ERROR ? 'decode' : 'unsupported';
}
