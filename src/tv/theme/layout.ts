/** Pixels on the 1920x1080 stage; `precision` scales them for 1280x720. */
export const stage = { w: 1920, h: 1080 } as const;
export const safe = { x: 96, y: 54 } as const;
export const navigation = { width: 128, openWidth: 420 } as const;
export const content = { x: 176, right: stage.w - safe.x } as const;
export const ticker = { h: 72 } as const;
export const card = { w: 384, h: 216, radius: 14, gap: 40 } as const;
export const rail = { pitch: 420 } as const;
export const focusRing = { width: 5, gap: 5, scale: 1.05 } as const;
export const button = { h: 72, radius: 14, padding: 36, gap: 20, icon: 30, iconGap: 14 } as const;
