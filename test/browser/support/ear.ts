import { type Narration, narrationText } from '../../../src/viewer/narration.js';
import type { Tv } from './tv.js';

/** What has the focus says of itself, and what was really said. */
export interface Heard {
  readonly id: number;
  readonly refs: string;
  readonly said: string;
  readonly narration: Narration | undefined;
  readonly hash: string;
}

/** `rows`: what Left and Right go along is counted; `all`: what Up and Down go along as well. */
export type Counted = 'all' | 'rows' | 'nothing';

export interface Room {
  readonly right?: number;
  readonly down?: number;
  readonly counted?: Counted;
}

interface Speaker {
  readonly id: number;
  readonly ref?: string;
  narration?(): Narration;
}

const secondThoughtMs = 400;

/** Presses keys and hears whether the focus says itself, in the order of the product: title when it changed, label, "n of m", hint. */
export class Ear {
  readonly findings: string[] = [];
  /** All that was heard, once each. */
  readonly stops = new Set<string>();
  private last: Heard | undefined;

  constructor(private readonly tv: Tv) {}

  /** Waits until it is said. What comes by itself is judged too. */
  async arrives(words: RegExp): Promise<void> {
    await this.tv.hears(words);
    await this.tv.page.waitForTimeout(secondThoughtMs / 2);
    this.note(await this.judged(undefined), 'arriving');
  }

  /** Whether the focus, or what is said, is another one. */
  async press(key: string): Promise<boolean> {
    const before = this.last ?? (await hear(this.tv));
    await this.tv.page.keyboard.press(key);
    const now = await this.judged(before);
    this.note(now, key);
    return now.id !== before.id || now.said !== before.said;
  }

  /** Along each row to its end and back, then down, to the last one. */
  async walk({ right = 3, down = 4, counted = 'rows' }: Room = {}): Promise<void> {
    for (let row = 0; row <= down; row += 1) {
      const start = this.here;
      let steps = 0;
      while (steps < right && (await this.step('ArrowRight', counted !== 'nothing'))) steps += 1;
      // A row may have a shorter way back, and beyond its start are other things.
      for (; steps > 0 && this.here !== start; steps -= 1) await this.step('ArrowLeft', counted !== 'nothing');
      if (row < down && !(await this.step('ArrowDown', counted === 'all'))) return;
    }
  }

  /** Presses a key until it is said. */
  async until(key: string, words: RegExp, atMost = 15): Promise<void> {
    for (let presses = 0; presses < atMost; presses += 1) {
      if (words.test((await hear(this.tv)).said)) return;
      await this.press(key);
      await this.tv.page.waitForTimeout(100);
    }
    await this.arrives(words);
  }

  private get here(): string {
    return this.last?.narration ? shortText(this.last.narration) : '';
  }

  private async step(key: string, isCounted: boolean): Promise<boolean> {
    const isMoved = await this.press(key);
    if (isMoved && isCounted && this.last && !this.last.narration?.position)
      this.find('is not counted', this.last, key);
    return isMoved;
  }

  /** What is wrong at first may only be under way. */
  private async judged(before: Heard | undefined): Promise<Heard> {
    const first = await hear(this.tv);
    if (!faultOf(first, before)) return first;
    await this.tv.page.waitForTimeout(secondThoughtMs);
    return hear(this.tv);
  }

  private note(now: Heard, key: string) {
    const fault = faultOf(now, this.last);
    if (fault) this.find(fault, now, key);
    this.stops.add(now.said);
    this.last = now;
  }

  private find(what: string, { refs, said, hash }: Heard, key: string) {
    this.findings.push(`${hash} ${refs} ${what}, after ${key}: "${said}"`);
  }
}

function faultOf(now: Heard, before: Heard | undefined): string | undefined {
  const { said, narration } = now;
  if (said === '') return 'is silent';
  if (!narration) return 'has nobody who speaks for it';
  const { title, label, position } = narration;
  if (label.trim() === '') return 'has no label';
  if (position && !(position.index >= 0 && position.index < position.total)) return 'is counted wrongly';
  if (before && before.id !== now.id && before.said === said) return 'took the focus silently';
  if (!alike(said).endsWith(alike(shortText(narration))))
    return `would say "${shortText(narration)}", but that was not said`;
  const isNewTitle = before?.narration !== undefined && title !== undefined && title !== before.narration.title;
  if (isNewTitle && !alike(said).startsWith(alike(title))) return `does not say its title, "${title}"`;
  return undefined;
}

/** Without its title: that is said when it changes. */
const shortText = (narration: Narration): string =>
  narrationText(narration, narration, (index, total) => `${index + 1} of ${total}`);

/** Clocks go on meanwhile. */
const alike = (text: string): string => text.replace(/\d+/g, '0');

const hear = ({ page }: Tv): Promise<Heard> =>
  page.evaluate(() => {
    const { walkedRoot } = window as unknown as { walkedRoot?: { readonly focusPath: readonly Speaker[] } };
    const path = walkedRoot?.focusPath ?? [];
    const speaker = path.find(({ narration }) => typeof narration === 'function');
    return {
      id: path[path.length - 1]?.id ?? -1,
      refs: path.map(({ ref }) => ref ?? '').join('.'),
      said: (document.querySelector('#narration')?.textContent ?? '').trim(),
      narration: speaker?.narration?.(),
      hash: location.hash,
    };
  });
