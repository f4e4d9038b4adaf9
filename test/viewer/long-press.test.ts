import { noOkPress, type OkPress, okDown, okHeld, okOvertaken, okUp } from '../../src/viewer/long-press.js';

/** A remote that has been heard to let a key go. */
const known: OkPress = { ...noOkPress, hasReleases: true };

describe('OK where it can be held', () => {
  it('is a short press when it is let go before long', () => {
    const down = okDown(known, true, 0);
    expect(down.means).toBeUndefined();
    expect(okUp(down.press)).toMatchObject({ means: 'short', press: { phase: 'up' } });
  });

  it('is a long one when it is held, and its end means nothing more', () => {
    const held = okHeld(okDown(known, true, 0).press);
    expect(held.means).toBe('long');
    expect(okHeld(held.press).means).toBeUndefined();
    expect(okUp(held.press)).toMatchObject({ press: { phase: 'up' } });
    expect(okUp(held.press).means).toBeUndefined();
  });

  it('takes repeats that do not say so for the same press', () => {
    const down = okDown(known, true, 0).press;
    const again = okDown(down, true, 120);
    expect([again.means, again.press.phase]).toEqual([undefined, 'down']);
    const spent = okHeld(again.press).press;
    // What has the focus now is the options, which could not be held.
    const after = [620, 740].reduce<OkPress>((press, at) => {
      expect(okDown(press, false, at).means).toBeUndefined();
      return okDown(press, false, at).press;
    }, spent);
    expect(after.phase).toBe('spent');
  });

  it('is short when another key comes in between, and only once', () => {
    const overtaken = okOvertaken(okDown(known, true, 0).press);
    expect(overtaken.means).toBe('short');
    expect(okUp(overtaken.press).means).toBeUndefined();
    expect(okOvertaken(known).means).toBeUndefined();
  });

  it('works again after an end that nobody heard', () => {
    const spent = okHeld(okDown(known, true, 0).press).press;
    expect(okDown(spent, true, 2_000)).toMatchObject({ press: { phase: 'down' } });
    expect(okDown(spent, false, 2_000)).toMatchObject({ means: 'short', press: { phase: 'up' } });
  });
});

describe('OK elsewhere', () => {
  it('acts at once, where nothing can be held and on remotes that tell of no end', () => {
    expect(okDown(known, false, 0).means).toBe('short');
    expect(okDown(noOkPress, true, 0).means).toBe('short');
    expect(okUp(okDown(known, false, 0).press).means).toBeUndefined();
  });
});
