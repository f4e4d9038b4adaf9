const providers: readonly (readonly [name: string, host: RegExp])[] = [
  ['YouTube', /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/],
  ['Vimeo', /(^|\.)vimeo\.com$/],
  ['Dailymotion', /(^|\.)(dailymotion\.com|dai\.ly)$/],
  ['Facebook', /(^|\.)(facebook\.com|fb\.watch)$/],
  ['Twitch', /(^|\.)twitch\.tv$/],
  ['Rumble', /(^|\.)rumble\.com$/],
];

/** Vimeo and others also serve files under the names of their pages: `player.vimeo.com/external/1.hd.mp4?s=…`. */
const servedFile = /\.(mp4|m4v|mov|webm|m3u8|mpd)$|^\/(external|progressive_redirect)\//i;

/** The site whose page with a player an address leads to. A TV cannot play such a page. */
export function foreignPlayer(url: string): string | undefined {
  const parsed = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?([^?#]*)/i.exec(url);
  const [, host = '', path = ''] = parsed ?? [];
  if (servedFile.test(path)) return undefined;
  return providers.find(([, hosts]) => hosts.test(host.toLowerCase()))?.[0];
}
