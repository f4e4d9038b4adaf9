import { following, look } from './look.js';

/** Seconds, as Lightning's transitions take them. With reduced motion everything is at its place at the next frame. */
const lasting = (duration: number, timingFunction: 'ease-out' | 'ease-in-out') => ({
  duration: look().motion === 'reduced' ? 0 : duration,
  timingFunction,
});

export const motion = following(() => ({
  focus: lasting(0.18, 'ease-out'),
  scroll: lasting(0.22, 'ease-out'),
  page: lasting(0.28, 'ease-out'),
  ticker: lasting(0.6, 'ease-in-out'),
  picture: lasting(0.15, 'ease-out'),
}));
