import fc from 'fast-check';
import type { Alert } from '../../src/contract/alert.js';
import {
  type AlertRoom,
  type AlertState,
  alertHeadline,
  dismissAlert,
  firstAlerts,
  hearAlerts,
  stepAlerts,
  takesOk,
} from '../../src/viewer/alerts.js';

const anAlert = (id: string, facts: Partial<Alert> = {}): Alert => ({
  id,
  severity: 'breaking',
  headline: `Alert ${id}`,
  storyId: 'storm',
  startsAt: '2026-01-01T12:00:00Z',
  expiresAt: '2026-01-01T12:10:00Z',
  ...facts,
});
const room = (nowMs: number, facts: Partial<AlertRoom> = {}): AlertRoom => ({
  nowMs,
  isClear: true,
  isOkFree: true,
  lastKeyMs: Number.NEGATIVE_INFINITY,
  ...facts,
});
const hear = (state: AlertState, nowMs: number, ...alerts: Alert[]) =>
  stepAlerts(hearAlerts(state, alerts, nowMs), room(nowMs));
const none = firstAlerts([]);
const shownId = ({ shown }: AlertState) => shown?.alert.id;

describe('alerts', () => {
  it('show one after the other, the most urgent first, each once', () => {
    const order: (string | undefined)[] = [];
    let state = hear(none, 0, anAlert('a'), anAlert('b', { severity: 'info' }));
    for (let nowMs = 0; nowMs < 60_000; nowMs += 1_000) {
      state = stepAlerts(state, room(nowMs));
      if (shownId(state) !== order[order.length - 1]) order.push(shownId(state));
    }
    expect(order).toEqual(['a', 'b', undefined]);
    expect(state.seen).toEqual(['a', 'b']);
  });

  it('that were shown on this device before stay in the line of headlines only', () => {
    const state = hear(firstAlerts(['a']), 0, anAlert('a'));
    expect([shownId(state), alertHeadline(state)]).toEqual([undefined, 'Alert a']);
  });

  it('give way to a more urgent one, and to no other', () => {
    const info = hear(none, 0, anAlert('i', { severity: 'info' }));
    const breaking = hear(info, 1_000, anAlert('a'), anAlert('i', { severity: 'info' }));
    expect(shownId(breaking)).toBe('a');
    expect(shownId(hear(breaking, 2_000, anAlert('b'), anAlert('a')))).toBe('a');
  });

  it('wait while something lies over the screen', () => {
    const heard = hearAlerts(none, [anAlert('a')], 0);
    const waiting = stepAlerts(heard, room(0, { isClear: false }));
    expect(shownId(waiting)).toBeUndefined();
    expect(shownId(stepAlerts(waiting, room(5_000)))).toBe('a');
  });

  it('leave when they are withdrawn, and when their time is over though nobody says so', () => {
    expect(shownId(hear(hear(none, 0, anAlert('a')), 1_000))).toBeUndefined();
    const over = stepAlerts(hear(none, 0, anAlert('a')), room(10 * 60_000));
    expect([over.inForce, over.shown]).toEqual([[], undefined]);
  });

  it('end by the time that they last, whatever the TV takes for the time of day', () => {
    const lateHeard = hearAlerts(none, [anAlert('a')], 5_000);
    const again = hearAlerts(lateHeard, [anAlert('a')], 60_000);
    expect(again.inForce[0]?.endsAtMs).toBe(5_000 + 600_000);
  });

  it('remember no more than the last sixty', () => {
    const seen = Array.from({ length: 60 }, (_, index) => `old${index}`);
    const state = hear(firstAlerts(seen), 0, anAlert('a'));
    expect([state.seen.length, state.seen[0], state.seen[59]]).toEqual([60, 'old1', 'a']);
  });

  it('stay the same object when nothing changes', () => {
    const state = hear(none, 0, anAlert('a'));
    expect(stepAlerts(state, room(1_000))).toBe(state);
  });
});

describe('OK', () => {
  const shown = hear(none, 0, anAlert('a'));

  it.each([
    ['in the first moment', shown, room(1_499), false],
    ['after it', shown, room(1_500), true],
    ['right after a key', shown, room(5_000, { lastKeyMs: 4_000 }), false],
    ['when the remote was still', shown, room(5_500, { lastKeyMs: 4_000 }), true],
    ['on a keyboard', shown, room(5_000, { isOkFree: false }), false],
    ['under a dialog', shown, room(5_000, { isClear: false }), false],
    ['when it was answered', dismissAlert(shown), room(5_000), false],
    ['without a story', hear(none, 0, { ...anAlert('b'), storyId: undefined }), room(5_000), false],
    ['on a takeover, which has buttons', hear(none, 0, anAlert('c', { severity: 'takeover' })), room(5_000), false],
  ])('%s', (_, state, at, expected) => {
    expect(takesOk(state, at)).toBe(expected);
  });
});

describe('a takeover', () => {
  const takeover = anAlert('t', { severity: 'takeover' });

  it('does not come up under a finger', () => {
    const heard = hearAlerts(none, [takeover], 10_000);
    const early = stepAlerts(heard, room(10_000, { lastKeyMs: 9_500 }));
    expect(shownId(early)).toBeUndefined();
    expect(shownId(stepAlerts(early, room(11_000, { lastKeyMs: 9_500 })))).toBe('t');
  });

  it('stays until it is answered or over', () => {
    const state = hear(none, 0, takeover);
    expect(shownId(stepAlerts(state, room(599_999)))).toBe('t');
    expect(shownId(stepAlerts(state, room(600_000)))).toBeUndefined();
  });
});

it('whatever comes: nothing is shown twice, and what shows is in force', () => {
  const severity = fc.constantFrom('info', 'breaking', 'takeover') as fc.Arbitrary<Alert['severity']>;
  const list = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), severity }), {
    selector: ({ id }) => id,
    maxLength: 8,
  });
  const moment = fc.record({
    list: fc.option(list, { nil: undefined }),
    waitMs: fc.nat(40_000),
    isClear: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 40 }), (moments) => {
      const shownIds: string[] = [];
      let state = none;
      let nowMs = 0;
      for (const { list: heard, waitMs, isClear } of moments) {
        nowMs += waitMs;
        if (heard)
          state = hearAlerts(
            state,
            heard.map((facts) => anAlert(facts.id, facts)),
            nowMs,
          );
        const before = state.shown;
        state = stepAlerts(state, room(nowMs, { isClear }));
        if (state.shown && state.shown !== before) shownIds.push(state.shown.alert.id);
        if (state.shown) expect(state.inForce.map(({ alert }) => alert.id)).toContain(state.shown.alert.id);
      }
      expect(new Set(shownIds).size).toBe(shownIds.length);
    }),
  );
});
