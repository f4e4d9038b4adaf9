/** Seconds, as Lightning's transitions take them. */
export const motion = {
  focus: { duration: 0.18, timingFunction: 'ease-out' },
  scroll: { duration: 0.22, timingFunction: 'ease-out' },
  page: { duration: 0.28, timingFunction: 'ease-out' },
  ticker: { duration: 0.6, timingFunction: 'ease-in-out' },
  picture: { duration: 0.15, timingFunction: 'ease-out' },
} as const;
