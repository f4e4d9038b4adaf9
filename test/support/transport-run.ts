import { playbackPolicy } from '../../src/viewer/playback-policy.js';
import { stepTransport } from '../../src/viewer/transport.js';
import { deadlineOf } from '../../src/viewer/transport-alarms.js';
import {
  idleTransport,
  type Transport,
  type TransportCommand,
  type TransportInput,
} from '../../src/viewer/transport-state.js';

/** A transport with a clock of its own, and all the commands that it gave. */
export class TransportRun {
  state: Transport = idleTransport;
  nowMs = 1_000_000;
  private given: TransportCommand[] = [];

  constructor(private readonly policy = playbackPolicy) {}

  send(...inputs: readonly TransportInput[]): this {
    for (const input of inputs) {
      const { state, commands } = stepTransport(this.state, input, { nowMs: this.nowMs, policy: this.policy });
      this.state = state;
      this.given.push(...commands);
    }
    return this;
  }

  /** Lets time pass, with every alarm on its way. */
  wait(ms: number): this {
    const untilMs = this.nowMs + ms;
    for (;;) {
      const due = deadlineOf(this.state, this.policy);
      if (due === undefined || due > untilMs) break;
      this.nowMs = Math.max(this.nowMs, due);
      this.send({ type: 'clock' });
    }
    this.nowMs = untilMs;
    return this;
  }

  /** Plays for some seconds, a tick each. */
  play(seconds: number, { aheadSec = 20 } = {}): this {
    for (let second = 0; second < seconds; second += 1) {
      this.nowMs += 1000;
      const { heardPosition, range } = this.state;
      const position = heardPosition + 1;
      this.send({ type: 'tick', position, range, bufferedTo: Math.min(range.end, position + aheadSec) });
      this.wait(0);
    }
    return this;
  }

  /** The commands since the last look. */
  commands(): readonly TransportCommand[] {
    return this.given.splice(0);
  }
}
