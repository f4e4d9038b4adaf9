import type { RemoteCommand } from '../../viewer/transport-command.js';
import { takeAwakeHold } from '../platform/keep-awake.js';
import { openMediaSession } from '../platform/media-session.js';
import { isHidden, watchVisibility } from '../platform/visibility.js';

export interface ListeningDevice {
  /** The system names it in its own controls and, while it is true, keeps the screen on. */
  setReading(isReading: boolean): void;
  close(): void;
}

export interface ListeningDeviceOptions {
  readonly title: string;
  readonly channelName: string;
  onCommand(command: RemoteCommand): void;
  /** The app is not seen: nothing is to be heard of it. Also called at once, when it is not seen now. */
  onHidden(): void;
}

/** What the device knows of a story that is read aloud. */
export function openListeningDevice(options: ListeningDeviceOptions): ListeningDevice {
  const media = openMediaSession({ title: options.title, channel: options.channelName }, options.onCommand);
  const keepAwake = takeAwakeHold();
  const unwatch = watchVisibility(document, (hidden) => hidden && options.onHidden());
  if (isHidden(document)) options.onHidden();
  return {
    setReading(isReading) {
      media.setPlaying(isReading);
      keepAwake(isReading);
    },
    close() {
      unwatch();
      media.close();
      keepAwake(false);
    },
  };
}
