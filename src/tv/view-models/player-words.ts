import type { PlaybackFault } from '../../viewer/transport.js';

const locale = 'en-GB';

/** What the player says, in the interface's language. */
export const playerWords = {
  live: 'LIVE',
  playing: 'Playing',
  paused: 'Paused',
  loading: 'Loading',
  ended: 'The end',
  play: 'Play',
  pause: 'Pause',
  replay: 'Back 10 seconds',
  captions: 'Captions',
  captionsOff: 'Off',
  captionsSaid: (language: string) => `Captions, ${language}`,
  goLive: 'Go live',
  startOver: 'Start over',
  watchAgain: 'Watch again',
  tryAgain: 'Try again',
  back: 'Back',
  position: (at: string, total: string) => `${at} of ${total}`,
  behind: (distance: string) => `${distance} behind live`,
  atEdge: 'Live',
  seekHint: 'Left and Right to move',
  problemTitle: 'This video cannot be played now',
  problem: {
    network: 'The video did not arrive. Check the network, then try again.',
    slow: 'The network is too slow for this video at the moment. Try again in a little while.',
    decode: 'The video is damaged, or this TV could not read it. Try again, or go back.',
    unsupported: 'None of its versions can be played on this TV at the moment. Try again, or go back.',
  } satisfies Record<PlaybackFault, string>,
  languageName,
} as const;

interface LanguageNames {
  new (locales: string[], options: { type: 'language' }): { of(tag: string): string | undefined };
}

/** `English` for `en`; the tag itself where the engine knows no names. */
function languageName(tag: string): string {
  // Newer than the engines we build for, so the compiler's library has no type for it.
  const { DisplayNames } = Intl as { DisplayNames?: LanguageNames };
  try {
    return (DisplayNames && new DisplayNames([locale], { type: 'language' }).of(tag)) ?? tag;
  } catch {
    return tag;
  }
}
