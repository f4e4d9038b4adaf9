import { maxContainers, maxDepth } from './json-limits.js';

/** What could be read of a document that is almost JSON. */
export interface RepairedJson {
  readonly value: unknown;
  /** It ends too early or cannot be read further; the item that was not whole is left out. */
  readonly isCut: boolean;
  /** Line, from 1, of the first thing that had to be repaired; missing when nothing had to. */
  readonly faultLine?: number;
  /** The line in which a list or an object of the value begins. */
  lineOf(value: object): number | undefined;
}

type Container = unknown[] | Record<string, unknown>;

interface Frame {
  readonly container: Container;
  /** A value stands here already, so that a comma is due. */
  hasValue: boolean;
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[A-Za-z_$][\w$]*/y;
const literals: Readonly<Record<string, unknown>> = {
  true: true,
  false: false,
  null: null,
  undefined: null,
  NaN: null,
};
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads JSON as people write and cut it: commas too many or too few, line breaks and quotes inside texts, comments, names without
 * quotes, no end. Nothing when it is no list or object at all. It steps by index and keeps its own stack, so neither length nor
 * depth is a danger.
 */
export const repairJson = (text: string): RepairedJson | undefined => new JsonRepair(text).read();

class JsonRepair {
  private at = 0;
  private faultAt = -1;
  private root: Container | undefined;
  private readonly stack: Frame[] = [];
  private containers = 0;
  private readonly lines = new WeakMap<object, number>();
  /** Line breaks are counted once, as far as reading has come. */
  private counted = { at: 0, line: 1 };

  constructor(private readonly text: string) {}

  read(): RepairedJson | undefined {
    this.skipBlank();
    if (!this.open()) return undefined;
    while (this.stack.length > 0 && this.readNext());
    const isCut = this.stack.length > 0;
    if (isCut) {
      this.note();
      dropUnfinished(this.stack);
    }
    return {
      value: this.root,
      isCut,
      ...(this.faultAt < 0 ? {} : { faultLine: this.text.slice(0, this.faultAt).split('\n').length }),
      lineOf: (value) => this.lines.get(value),
    };
  }

  /** False when nothing more can be read. */
  private readNext(): boolean {
    this.skipBlank();
    const frame = this.stack.at(-1)!;
    const character = this.text[this.at];
    if (character === undefined) return false;
    if (character === ']' || character === '}') return this.close(character);
    if (character === ',') return this.readComma(frame);
    if (frame.hasValue) this.note();
    if (Array.isArray(frame.container)) return this.readValue(frame.container.length);
    const key = this.readKey();
    return key !== undefined && this.readValue(key);
  }

  private readComma(frame: Frame): true {
    this.at++;
    if (!frame.hasValue) this.note();
    frame.hasValue = false;
    return true;
  }

  private readKey(): string | undefined {
    const key = this.text[this.at] === '"' ? this.readText() : this.match(word);
    this.skipBlank();
    if (key === undefined || this.text[this.at] !== ':') return undefined;
    this.at++;
    this.skipBlank();
    return key;
  }

  private readValue(key: string | number): boolean {
    const character = this.text[this.at] ?? '';
    if (character === '{' || character === '[') return this.open(key);
    const value = character === '"' ? this.readText() : this.readScalar();
    if (value === undefined) return false;
    this.put(key, value);
    return true;
  }

  private readScalar(): unknown {
    const digits = this.match(number);
    if (digits !== undefined) return Number(digits);
    const name = this.match(word);
    return name !== undefined && Object.hasOwn(literals, name) ? literals[name] : undefined;
  }

  private open(key?: string | number): boolean {
    const character = this.text[this.at];
    const isFull = this.stack.length >= maxDepth || this.containers >= maxContainers;
    if ((character !== '{' && character !== '[') || isFull) return false;
    this.containers++;
    this.at++;
    const container: Container = character === '[' ? [] : {};
    if (key === undefined) this.root = container;
    else this.put(key, container);
    this.stack.push({ container, hasValue: false });
    this.lines.set(container, this.lineHere());
    return true;
  }

  private lineHere(): number {
    let { at, line } = this.counted;
    for (; at < this.at; at++) if (this.text[at] === '\n') line++;
    this.counted = { at, line };
    return line;
  }

  private put(key: string | number, value: unknown): void {
    const frame = this.stack.at(-1)!;
    frame.hasValue = true;
    if (Array.isArray(frame.container)) frame.container.push(value);
    // Not an assignment: a feed may name a field so.
    else if (key === '__proto__') Object.defineProperty(frame.container, key, { value, enumerable: true });
    else frame.container[key] = value;
  }

  private close(character: string): true {
    const isList = character === ']';
    const depth = this.stack.findLastIndex(({ container }) => Array.isArray(container) === isList);
    if (depth !== this.stack.length - 1 || !this.stack.at(-1)!.hasValue) this.noteUnlessEmpty();
    this.at++;
    if (depth >= 0) this.stack.length = depth;
    return true;
  }

  /** `[]` is right, `[1, ]` is not. */
  private noteUnlessEmpty(): void {
    const { container } = this.stack.at(-1)!;
    const isEmpty = (Array.isArray(container) ? container : Object.keys(container)).length === 0;
    if (!isEmpty) this.note();
  }

  private readText(): string | undefined {
    let value = '';
    let start = this.at + 1;
    for (let index = start; index < this.text.length; index++) {
      const character = this.text[index]!;
      if (character === '\\') {
        const [meant, length] = this.readEscape(index);
        value += this.text.slice(start, index) + meant;
        index += length - 1;
        start = index + 1;
      } else if (character === '"') {
        if (this.endsText(index)) {
          this.at = index + 1;
          return value + this.text.slice(start, index);
        }
        this.note(index);
      } else if (character < ' ') this.note(index);
    }
    this.at = this.text.length;
    return undefined;
  }

  /** What an escape means, and how long it is. */
  private readEscape(index: number): readonly [string, number] {
    const hex = /^\\u([0-9a-f]{4})/i.exec(this.text.slice(index, index + 6))?.[1];
    if (hex) return [String.fromCharCode(Number.parseInt(hex, 16)), 6];
    const letter = this.text[index + 1] ?? '';
    return [escapes[letter] ?? letter, 2];
  }

  /** A quote ends a text when what follows can follow a text; else it belongs to it. */
  private endsText(quote: number): boolean {
    const after = /[^\s]/g;
    after.lastIndex = quote + 1;
    const next = after.exec(this.text);
    if (!next || ',:}]/'.includes(next[0])) return true;
    return next[0] === '"' && this.text.slice(quote, next.index).includes('\n');
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skipBlank(): void {
    for (; this.at < this.text.length; this.at++) {
      if (this.text[this.at] === '/') this.skipComment();
      if (!isBlank(this.text.charCodeAt(this.at))) return;
    }
  }

  private skipComment(): void {
    const opening = this.text.slice(this.at, this.at + 2);
    const end = opening === '//' ? '\n' : opening === '/*' ? '*/' : undefined;
    if (!end) return;
    this.note();
    const found = this.text.indexOf(end, this.at + 2);
    this.at = found < 0 ? this.text.length : found + end.length;
  }

  private note(at = this.at): void {
    if (this.faultAt < 0) this.faultAt = at;
  }
}

/** Blanks of JSON, and others that come with pasted text. */
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;

/** The list of items is the outermost with a whole entry before the one that was being read; that one goes. */
function dropUnfinished(stack: readonly Frame[]): void {
  const lists = stack.slice(0, -1).flatMap(({ container }) => (Array.isArray(container) ? [container] : []));
  const items = lists.find(({ length }) => length > 1) ?? lists[0];
  items?.pop();
}
