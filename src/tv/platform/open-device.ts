import { androidParts } from './devices/android.js';
import type { Device, DeviceParts } from './devices/device.js';
import { plainParts } from './devices/plain.js';
import { tizenParts } from './devices/tizen.js';
import { webosParts } from './devices/webos.js';
import { xboxParts } from './devices/xbox.js';
import type { PlatformName } from './key-maps.js';

/** Each looks for the objects that it uses: a name without them, as in a simulator, is a browser. */
const partsOf: Readonly<Partial<Record<PlatformName, DeviceParts>>> = {
  tizen: tizenParts,
  webos: webosParts,
  firetv: androidParts,
  xbox: xboxParts,
};

export function openDevice(platform: PlatformName, page: Window = window): Device {
  return { ...plainParts(page, platform), ...partsOf[platform]?.(page) };
}
