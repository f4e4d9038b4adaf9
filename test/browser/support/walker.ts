import type { Tv } from './tv.js';
import { isElsewhere, type Sight, sight } from './walk-sight.js';

const mostBackPresses = 12;
const mostFindings = 12;
const trailLength = 12;

/** Presses keys and notes what no viewer should meet: a focus that is nowhere, out of sight or silent, and errors of the page. */
export class Walker {
  readonly findings: string[] = [];
  private readonly trail: string[] = [];
  private last: Sight | undefined;
  private count = 0;

  constructor(
    private readonly tv: Tv,
    private readonly home: string,
  ) {}

  get isEnough(): boolean {
    return this.findings.length >= mostFindings;
  }

  async press(key: string): Promise<Sight> {
    this.note(key);
    await this.tv.press(key);
    return this.look(true);
  }

  /** Opens a link while the app runs. */
  async goTo(hash: string): Promise<void> {
    this.note(hash);
    await this.tv.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await this.tv.page.waitForTimeout(400);
    await this.look(false);
  }

  /** What was done otherwise: it stands in the trail of a finding. */
  note(what: string) {
    this.count += 1;
    this.trail.push(what);
    this.trail.splice(0, this.trail.length - trailLength);
  }

  async backToHome(): Promise<void> {
    const place = () => this.tv.page.evaluate(() => location.hash).catch(() => '');
    for (let presses = 0; presses <= mostBackPresses; presses += 1) {
      if ((await place()) === this.home) return;
      await this.press('Backspace');
      await this.tv.page.waitForTimeout(300);
    }
    this.find(`Back does not lead home from ${await place()}`);
    await this.goTo(this.home);
  }

  /** `isMoved`: a focus elsewhere than before must be said otherwise than before. */
  private async look(isMoved: boolean): Promise<Sight> {
    const before = this.last;
    const isNew = (seen: Sight) => !isMoved || !before || !isElsewhere(before, seen) || seen.said !== before.said;
    const seen = await sight(this.tv.page, isNew);
    if (seen.problem) this.find(seen.problem);
    else if (!isNew(seen))
      this.find(`The focus went silently from ${before?.at.refs} to ${seen.at.refs}: "${seen.said}"`);
    for (const error of this.tv.errors.splice(0)) this.find(`The page failed: ${error}`);
    this.last = seen;
    return seen;
  }

  private find(what: string) {
    const finding = `${what} · after step ${this.count}: ${this.trail.join(' ')}`;
    this.findings.push(finding);
    console.error(finding);
  }
}
