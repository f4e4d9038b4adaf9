import { type NowNext, shareOfProgramme } from '../../viewer/now-next.js';
import type { Lens } from './lens.js';
import type { LiveLines } from './live-lines.js';
import { timeText } from './story-times.js';

/** Undefined where nothing is known: the card stays as it is. */
export function toLiveLines({ on, next }: NowNext, lens: Lens): LiveLines | undefined {
  if (!on && !next) return undefined;
  const { words, now } = lens;
  const at = next ? timeText(next.startsAt, lens) : '';
  const spoken = [
    on && words('live.now', { title: on.title, until: timeText(on.endsAt, lens) }),
    next && words('live.next', { next: next.title, at }),
  ];
  return {
    ...(on && { meta: words('live.onCard', { title: on.title }), begunShare: shareOfProgramme(on, now()) }),
    ...(next && { next: words('live.nextOnCard', { at, title: next.title }) }),
    spoken: spoken.filter(Boolean).join(' '),
  };
}
