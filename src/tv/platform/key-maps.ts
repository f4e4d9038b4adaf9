/** What keys mean. Lightning calls `_handleLeft`, `_handlePlayPause` and so on. */
export const keyNames = [
  'Up',
  'Down',
  'Left',
  'Right',
  'Enter',
  'Back',
  'Exit',
  'Menu',
  'Play',
  'Pause',
  'PlayPause',
  'Stop',
  'Rewind',
  'FastForward',
  'Previous',
  'Next',
  'Replay',
  'ChannelUp',
  'ChannelDown',
  'Red',
  'Green',
  'Yellow',
  'Blue',
  'Info',
  'Guide',
  'Options',
  'Search',
  /** 0 to 9; which one, the event says. */
  'Digit',
] as const;

export type KeyName = (typeof keyNames)[number];
/** Key code to meaning. */
export type KeyMap = Readonly<Record<number, KeyName>>;

export const platforms = ['tizen', 'webos', 'firetv', 'xbox', 'vidaa', 'rdk', 'browser'] as const;
export type PlatformName = (typeof platforms)[number];

const arrows: KeyMap = { 37: 'Left', 38: 'Up', 39: 'Right', 40: 'Down', 13: 'Enter' };
const digits: Record<number, KeyName> = {};
for (let digit = 0; digit < 10; digit += 1) digits[48 + digit] = digits[96 + digit] = 'Digit';
const colours: KeyMap = { 403: 'Red', 404: 'Green', 405: 'Yellow', 406: 'Blue' };
const transport: KeyMap = { 415: 'Play', 19: 'Pause', 413: 'Stop', 412: 'Rewind', 417: 'FastForward' };

/** One map for each platform and never one for all: codes clash (8 is Back on VIDAA, 4 on Fire TV, 461 on webOS). */
export const keyMaps: Readonly<Record<PlatformName, KeyMap>> = {
  tizen: {
    ...arrows,
    ...digits,
    ...colours,
    ...transport,
    10009: 'Back',
    10252: 'PlayPause',
    10232: 'Previous',
    10233: 'Next',
    427: 'ChannelUp',
    428: 'ChannelDown',
    457: 'Info',
    10135: 'Options',
    458: 'Guide',
    10182: 'Exit',
  },
  webos: { ...arrows, ...digits, ...colours, ...transport, 461: 'Back', 33: 'ChannelUp', 34: 'ChannelDown' },
  firetv: { ...arrows, ...digits, 4: 'Back', 82: 'Options', 179: 'PlayPause', 227: 'Rewind', 228: 'FastForward' },
  xbox: {
    ...arrows,
    ...digits,
    203: 'Up',
    204: 'Down',
    205: 'Left',
    206: 'Right',
    195: 'Enter',
    196: 'Back',
    27: 'Back',
  },
  vidaa: { ...arrows, ...digits, 8: 'Back' },
  rdk: {
    ...arrows,
    ...digits,
    8: 'Back',
    27: 'Menu',
    174: 'ChannelDown',
    175: 'ChannelUp',
    178: 'Stop',
    250: 'PlayPause',
    191: 'Search',
    409: 'Search',
  },
  browser: {
    ...arrows,
    ...digits,
    8: 'Back',
    27: 'Back',
    32: 'PlayPause',
    179: 'PlayPause',
    178: 'Stop',
    219: 'Rewind',
    221: 'FastForward',
    177: 'Previous',
    176: 'Next',
    33: 'ChannelUp',
    34: 'ChannelDown',
    112: 'Red',
    113: 'Green',
    114: 'Yellow',
    115: 'Blue',
    73: 'Info',
    71: 'Guide',
    79: 'Options',
    82: 'Replay',
    83: 'Search',
  },
};

/** The platform's map with the operator's own keys laid over it. Meanings that we do not know are left out. */
export function chooseKeyMap(platform: PlatformName, own: Readonly<Record<string, unknown>>): KeyMap {
  const map: Record<number, KeyName> = { ...keyMaps[platform] };
  for (const [code, name] of Object.entries(own)) {
    const known = keyNames.find((candidate) => candidate === name);
    if (known && /^\d+$/.test(code)) map[Number(code)] = known;
  }
  return map;
}
