import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { decodeEntities } from './decode-entities.js';

export interface XmlTag {
  readonly rawName: string;
  /** By name in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where its `<` is, counted from the beginning of the text. */
  readonly start: number;
  /** Where its content begins. */
  readonly end: number;
  readonly isEmpty: boolean;
}

export interface XmlEvents {
  /** `false` ends the reading. */
  onOpen(tag: XmlTag): boolean;
  /** `at` is where the `</` is. */
  onClose(rawName: string, at: number): void;
  onText(text: string): void;
}

const maxAttributes = 100;
const looseAngle = /<(?![a-z_:/!?\s\u0080-\uffff])/gi;

/** As many are no slip of an editor's. */
const maxLooseAngles = 10_000;

/** `<3` and `<<` are words, where an XML tokenizer sees tags. */
export function escapeLooseAngles(text: string): string {
  const pieces: string[] = [];
  let keptUntil = 0;
  for (const { index } of text.matchAll(looseAngle)) {
    if (pieces.length > maxLooseAngles) return text;
    pieces.push(text.slice(keptUntil, index));
    keptUntil = index + 1;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(keptUntil)].join('&lt;');
}

/** The tags and words of a document, whatever state it is in: pairing them is the caller's business. */
export function tokenizeXml(text: string, events: XmlEvents): void {
  let rawName = '';
  let start = 0;
  let attributes: Record<string, string> = noAttributes;
  let attributeCount = 0;
  let attribute = '';
  let value = '';

  const open = (end: number, isEmpty: boolean) => {
    if (!events.onOpen({ rawName, attributes, start, end: end + 1, isEmpty })) tokenizer.pause();
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(from, to) {
      rawName = text.slice(from, to);
      start = from - 1;
      attributes = noAttributes;
      attributeCount = 0;
    },
    onattribname(from, to) {
      attribute = text.slice(from, to).toLowerCase();
      value = '';
    },
    onattribdata(from, to) {
      value += text.slice(from, to);
    },
    onattribend() {
      // The first of two wins, as in browsers.
      if (attributeCount === 0) attributes = new AttributeSet();
      if (attributeCount < maxAttributes && !(attribute in attributes)) attributes[attribute] = decodeEntities(value);
      attributeCount++;
    },
    onopentagend: (end) => open(end, false),
    onselfclosingtag: (end) => open(end, true),
    onclosetag: (from, to) => events.onClose(text.slice(from, to), text.lastIndexOf('<', from)),
    // Between elements there is nothing else: not worth a string.
    ontext: (from, to) => events.onText(isBlank(text, from, to) ? ' ' : decodeEntities(text.slice(from, to))),
    oncdata: (from, to, endOffset) => events.onText(text.slice(from, to - endOffset)),
    // With decoding left to us there are none.
    onattribentity() {},
    ontextentity() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);
  tokenizer.write(text);
  tokenizer.end();
}

/**
 * Attributes inherit nothing: `constructor` is no attribute that an element has. An object without a prototype would be
 * several times larger, and there is one for each tag.
 */
class AttributeSet {
  [name: string]: string;
}
Object.setPrototypeOf(AttributeSet.prototype, null);
Reflect.deleteProperty(AttributeSet.prototype, 'constructor');

const noAttributes: Readonly<Record<string, string>> = Object.freeze(new AttributeSet());

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 0x20) return false;
  return true;
}
