import type { Video } from '../../contract/media.js';
import type { Story } from '../../contract/story.js';
import { hlsType } from '../media/media-type.js';
import { shorten } from '../text/plain-text.js';
import { captionsOf, mediaAddressesOf, videosOf } from './addresses.js';
import type { Finding } from './finding.js';

/** What the TV app's player opens on every platform. */
const playable: ReadonlySet<string> = new Set([hlsType, 'video/mp4', 'video/webm', 'video/quicktime']);

export const checkMedia = (story: Story): Finding[] => [
  ...checkSecurity(story),
  ...checkPages(story),
  ...videosOf(story).flatMap(checkTypes),
  ...checkCaptions(story),
];

function checkSecurity(story: Story): Finding[] {
  const insecure = mediaAddressesOf(story).find((address) => /^http:/i.test(address));
  if (!insecure) return [];
  const message = `${shorten(insecure, 80)} is not encrypted; a TV that has the channel over https will not load it.`;
  return [{ severity: 'warning', code: 'insecureMedia', field: 'videos', message }];
}

/** Addresses that people copy from their browser: of a page that shows a file, not of the file. */
const viewers: readonly (readonly [name: string, page: RegExp])[] = [
  ['GitHub', /^https?:\/\/github\.com\/[^/]+\/[^/]+\/blob\//i],
  ['Google Drive', /^https?:\/\/drive\.google\.com\/(?:file\/|open\?)/i],
  ['Dropbox', /^https?:\/\/www\.dropbox\.com\/(?!.*[?&](?:dl|raw)=1)/i],
  ['OneDrive', /^https?:\/\/(?:1drv\.ms|onedrive\.live\.com)\//i],
];

function checkPages(story: Story): Finding[] {
  return mediaAddressesOf(story).flatMap((address) => {
    const viewer = viewers.find(([, page]) => page.test(address))?.[0];
    if (!viewer) return [];
    const message = `${shorten(address, 80)} is the address of a page of ${viewer} that shows the file, not of the file.`;
    return [{ severity: 'warning' as const, code: 'viewerPage' as const, field: 'videos', message }];
  });
}

function checkTypes({ sources }: Video): Finding[] {
  if (sources.some(({ mimeType }) => playable.has(mimeType))) return [];
  const types = [...new Set(sources.map(({ mimeType }) => mimeType))].join(', ');
  const message = `The video comes only as ${types}, which most TVs cannot play.`;
  return [{ severity: 'warning', code: 'unplayableType', field: 'videos', message }];
}

function checkCaptions(story: Story): Finding[] {
  if (!captionsOf(story).some(({ language }) => language === 'und')) return [];
  const message = 'Captions do not say their language; viewers cannot choose them by it.';
  return [{ severity: 'info', code: 'captionsLanguage', field: 'captions', message }];
}
