import { type NowNext, shareOfProgramme } from '../../viewer/now-next.js';
import type { Lens } from './lens.js';
import type { LiveLines } from './live-lines.js';

/** Undefined where nothing is known: the card stays as it is. */
export function toLiveLines({ on, next }: NowNext, { words, locale, now }: Lens): LiveLines | undefined {
  if (!on && !next) return undefined;
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  const at = next ? time.format(Date.parse(next.startsAt)) : '';
  const spoken = [
    on && words('live.now', { title: on.title, until: time.format(Date.parse(on.endsAt)) }),
    next && words('live.next', { next: next.title, at }),
  ];
  return {
    ...(on && { meta: words('live.onCard', { title: on.title }), begunShare: shareOfProgramme(on, now()) }),
    ...(next && { next: words('live.nextOnCard', { at, title: next.title }) }),
    spoken: spoken.filter(Boolean).join(' '),
  };
}
