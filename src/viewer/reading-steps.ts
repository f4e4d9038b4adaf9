/** Where something lies in the column of an article, in pixels from its top. */
export interface Span {
  readonly y: number;
  readonly h: number;
}

export interface Column {
  /** Height of what is seen at a time. */
  readonly viewH: number;
  readonly contentH: number;
  /** Tops of lines, pictures and videos, in order: a view may start at any of them and cuts nothing. */
  readonly tops: readonly number[];
  /** Inline videos, in order: each is stopped at. */
  readonly videos: readonly Span[];
}

/** A rest of the view. Reading goes through the same rests downwards and upwards. */
export interface ReadingStep {
  readonly scroll: number;
  /** The inline video that has the focus here. */
  readonly video?: number;
}

const stride = 0.6;

/** The rests of an article, from its top to its end: about 60 % of a view apart, none with a cut line at its top. */
export function readingSteps(column: Column): readonly ReadingStep[] {
  const steps: ReadingStep[] = [{ scroll: 0 }];
  const end = endScroll(column);
  let scroll = 0;
  let video = 0;
  for (;;) {
    const next = column.videos[video];
    if (next && isWhole(next, scroll, column.viewH)) {
      steps.push({ scroll, video });
      video += 1;
    } else if (scroll < end) {
      scroll = nextScroll(column, scroll, Math.min(end, next ? Math.max(next.y, scroll + 1) : end));
      const shown = column.videos[video];
      if (shown && isWhole(shown, scroll, column.viewH)) {
        steps.push({ scroll, video });
        video += 1;
      } else {
        steps.push({ scroll });
      }
    } else {
      return steps;
    }
  }
}

/** The step whose view shows a place, for coming back to an article whose size may have changed. */
export function stepAt(steps: readonly ReadingStep[], y: number): number {
  let found = 0;
  steps.forEach(({ scroll }, index) => {
    if (scroll <= y && scroll > (steps[found]?.scroll ?? 0)) found = index;
  });
  return found;
}

const isWhole = (span: Span, scroll: number, viewH: number): boolean =>
  span.y >= scroll && span.y + Math.min(span.h, viewH) <= scroll + viewH;

/** The first rest from which the end is seen. */
function endScroll({ contentH, viewH, tops }: Column): number {
  const least = contentH - viewH;
  return least <= 0 ? 0 : (tops.find((top) => top >= least) ?? least);
}

function nextScroll({ viewH, tops }: Column, scroll: number, limit: number): number {
  const aim = Math.min(scroll + viewH * stride, limit);
  const reached = tops.filter((top) => top > scroll && top <= aim);
  return reached[reached.length - 1] ?? tops.find((top) => top > scroll) ?? limit;
}
