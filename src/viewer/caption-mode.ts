/** When captions show; the language is chosen apart from it. */
export const captionModes = ['on', 'off', 'onReplay', 'onMute'] as const;
export type CaptionMode = (typeof captionModes)[number];

/** After an instant replay they stay so long. */
export const replayCaptionsMs = 20_000;

export interface CaptionMoment {
  readonly nowMs: number;
  readonly replayedAtMs: number | undefined;
  readonly isMuted: boolean;
}

export function showsCaptions(mode: CaptionMode, { nowMs, replayedAtMs, isMuted }: CaptionMoment): boolean {
  switch (mode) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'onReplay':
      return replayedAtMs !== undefined && nowMs - replayedAtMs < replayCaptionsMs;
    case 'onMute':
      return isMuted;
  }
}
