import type Hls from 'hls.js';
import type { BackendEvents, StreamTrack } from './backend.js';
import { toCue } from './captions/to-cue.js';

const subtitleId = (index: number): string => `stream-${index}`;
const closedId = (name: string): string => `closed-${name}`;

/** Captions of a stream: WebVTT or IMSC tracks, loaded when they are chosen, and CEA-608/708 inside the pictures, which are always there. */
export function listenToCaptions(hls: Hls, Events: typeof Hls.Events, events: BackendEvents) {
  let closed: readonly StreamTrack[] = [];

  // hls.js sets its own choice right after this event, so ours comes a moment later.
  const tell = () =>
    void Promise.resolve().then(() =>
      events.onTracks([
        ...hls.subtitleTracks.map(({ lang, name }, index) => ({
          id: subtitleId(index),
          language: lang ?? '',
          label: name,
        })),
        ...closed,
      ]),
    );

  hls.on(Events.SUBTITLE_TRACKS_UPDATED, tell);
  hls.on(Events.NON_NATIVE_TEXT_TRACKS_FOUND, (_, { tracks }) => {
    const found = tracks.filter(({ kind }) => kind === 'captions');
    if (found.length === 0) return;
    closed = [
      ...closed,
      ...found.map(({ _id, label, closedCaptions }) => ({
        id: closedId(_id ?? ''),
        language: closedCaptions?.lang ?? '',
        label: closedCaptions ? label : 'CC',
      })),
    ];
    tell();
  });
  hls.on(Events.CUES_PARSED, (_, { type, cues, track, subtitleTrack }) => {
    const parsed = (cues as readonly VTTCue[]).map(toCue);
    if (type === 'captions') return events.onCues(closedId(track), parsed);
    const index = subtitleTrack ? hls.subtitleTracks.indexOf(subtitleTrack) : hls.subtitleTrack;
    if (index >= 0) events.onCues(subtitleId(index), parsed);
  });

  return {
    choose(trackId: string | undefined) {
      hls.subtitleTrack = hls.subtitleTracks.findIndex((_, index) => subtitleId(index) === trackId);
    },
  };
}
