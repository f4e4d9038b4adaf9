import fc from 'fast-check';
import { type Column, readingSteps, type Span, stepAt } from '../../src/viewer/reading-steps.js';

const viewH = 860;
const lineH = 52;

/** An article of blocks: so many lines of text, or a video. */
function columnOf(blocks: readonly (number | 'video')[]): Column {
  const tops: number[] = [];
  const videos: Span[] = [];
  let y = 0;
  for (const block of blocks) {
    if (block === 'video') {
      tops.push(y);
      videos.push({ y, h: 480 });
      y += 480;
    } else {
      for (let line = 0; line < block; line += 1) tops.push(y + line * lineH);
      y += block * lineH;
    }
    y += 26;
  }
  return { viewH, contentH: y, tops, videos };
}

const anyColumn = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 40 }) },
      { weight: 1, arbitrary: fc.constant('video' as const) },
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map(columnOf);

describe('the rests of an article', () => {
  it('are one for a text that is seen whole', () => {
    expect(readingSteps(columnOf([5]))).toEqual([{ scroll: 0 }]);
  });

  it('are about 60 % of the view apart', () => {
    const [first, second] = readingSteps(columnOf([100]));
    expect(first?.scroll).toBe(0);
    expect(second?.scroll).toBe(9 * lineH);
  });

  it('stop at a video that is in view before they move on', () => {
    const steps = readingSteps(columnOf([3, 'video', 30]));
    expect(steps.slice(0, 2)).toEqual([{ scroll: 0 }, { scroll: 0, video: 0 }]);
    expect(steps[2]?.video).toBeUndefined();
  });

  it('stop once at each of two videos in one view', () => {
    const steps = readingSteps({
      viewH,
      contentH: 700,
      tops: [0, 100, 400],
      videos: [
        { y: 100, h: 200 },
        { y: 400, h: 200 },
      ],
    });
    expect(steps).toEqual([{ scroll: 0 }, { scroll: 0, video: 0 }, { scroll: 0, video: 1 }]);
  });

  it('hold for any article', () => {
    fc.assert(
      fc.property(anyColumn, (column) => {
        const steps = readingSteps(column);
        const last = steps[steps.length - 1]!;
        expect(steps[0]).toEqual({ scroll: 0 });
        // The end is seen.
        expect(last.scroll + viewH).toBeGreaterThanOrEqual(
          Math.min(column.contentH, column.tops[column.tops.length - 1]! + lineH),
        );
        steps.forEach((step, index) => {
          // No line is cut at the top.
          if (step.scroll > 0 && index < steps.length - 1) expect(column.tops).toContain(step.scroll);
          const before = steps[index - 1];
          if (!before) return;
          // Nothing is passed over, and every press does something.
          expect(step.scroll).toBeGreaterThanOrEqual(before.scroll);
          expect(step.scroll - before.scroll).toBeLessThanOrEqual(viewH);
          expect(step.scroll > before.scroll || step.video !== undefined).toBe(true);
        });
        // Each video is stopped at once, in order, whole in the view.
        const stops = steps.filter(({ video }) => video !== undefined);
        expect(stops.map(({ video }) => video)).toEqual(column.videos.map((_, index) => index));
        for (const { scroll, video } of stops) {
          const span = column.videos[video!]!;
          expect(span.y).toBeGreaterThanOrEqual(scroll);
          expect(span.y + span.h).toBeLessThanOrEqual(scroll + viewH);
        }
      }),
    );
  });

  it('are found again by what they showed', () => {
    const steps = readingSteps(columnOf([100]));
    expect(stepAt(steps, 0)).toBe(0);
    expect(stepAt(steps, steps[3]!.scroll)).toBe(3);
    expect(stepAt(steps, steps[3]!.scroll + 30)).toBe(3);
    expect(stepAt(steps, 1e9)).toBe(steps.length - 1);
  });
});
