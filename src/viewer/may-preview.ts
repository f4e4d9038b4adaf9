import type { ViewerSettings } from './viewer-settings.js';

/** Whether a live stream may play in a page's lead: only if the operator and the viewer like it, and nothing is to be spared. */
export const mayPreview = (
  { livePreview, savesData, motion }: Pick<ViewerSettings, 'livePreview' | 'savesData' | 'motion'>,
  channel: { readonly livePreview?: boolean | undefined } | undefined,
): boolean => livePreview && channel?.livePreview !== false && !savesData && motion !== 'reduced';
