import { toCue, type VttCueFacts } from '../../../../src/tv/player/captions/to-cue.js';

const place = (facts: Partial<VttCueFacts>) => toCue({ startTime: 1, endTime: 2, text: 'Words', ...facts }).place;

describe('the place of a cue', () => {
  it('is ours to choose when the newsroom did not', () => {
    expect(place({})).toBeUndefined();
    expect(place({ line: 'auto', position: 'auto', align: 'center' })).toBeUndefined();
  });

  it('counts lines from the top, and from the foot when they are negative', () => {
    expect(place({ line: 3 })?.line).toBeCloseTo(0.2);
    expect(place({ line: -3 })?.line).toBeCloseTo(0.8);
    expect(place({ line: 20, snapToLines: false })?.line).toBeCloseTo(0.2);
    expect(place({ line: 400, snapToLines: false })?.line).toBe(1);
  });

  it('stands at its own side without a position', () => {
    expect(place({ align: 'right' })).toEqual({ line: undefined, position: 1, align: 'end' });
    expect(place({ align: 'left', position: 30 })).toEqual({ line: undefined, position: 0.3, align: 'start' });
  });

  it('starts where its script starts', () => {
    expect(place({ align: 'start', text: 'الميناء' })).toMatchObject({ align: 'end', position: 1 });
    expect(place({ align: 'end', text: 'الميناء' })).toMatchObject({ align: 'start' });
    expect(place({ align: 'start' })).toMatchObject({ align: 'start', position: 0 });
  });
});
