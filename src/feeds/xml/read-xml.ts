import type { XmlElement } from './element.js';
import { createLineCounter } from './line-counter.js';
import { innerScope, type NamespaceScope, rootScope } from './namespaces.js';
import { tokenizeXml, type XmlEvents, type XmlTag } from './tokenize-xml.js';

export interface XmlDocument {
  readonly text: string;
  /** Where the root element begins: what stands before it is not read. */
  readonly start: number;
}

export interface XmlItems {
  /** Qualified names of the elements that are items. */
  readonly names: ReadonlySet<string>;
  /** `root` has what came before the item. */
  onItem(item: XmlElement, root: XmlElement): void;
}

export interface XmlReading {
  /** The root with everything but its items. */
  readonly root?: XmlElement;
  /** Where a document that is cut off ends, and where the item began that the cut went through. */
  readonly cut?: { readonly line: number; readonly itemLine?: number };
  /** Lines of items that have more elements than are read. */
  readonly overfullItems: readonly number[];
}

/**
 * Reads a feed's elements, one item at a time, and repairs what is ill-formed as browsers do: a closing tag closes what
 * is open inside, one without its opening tag is passed over, an item ends where the next begins.
 */
export function readXml(document: XmlDocument, items: XmlItems): XmlReading {
  const builder = new TreeBuilder(document, items);
  tokenizeXml(builder.text, builder);
  return builder.finish();
}

/** Deeper in an item there is only markup, which `source` keeps. */
const maxDepth = 12;
/** In one item, and in the channel without its items. */
const maxElements = 20_000;

interface Frame {
  /** Qualified. */
  readonly name: string;
  readonly contentStart: number;
  readonly scope: NamespaceScope;
  /** Missing beyond the limits. */
  readonly element: OpenElement | undefined;
  readonly isItem: boolean;
  hasElements: boolean;
}

type OpenElement = { -readonly [K in keyof Omit<XmlElement, 'children'>]: XmlElement[K] } & { children: XmlElement[] };

class TreeBuilder implements XmlEvents {
  readonly text: string;
  private readonly frames: Frame[] = [];
  /** How often each name is open, so that a closing tag without its opening tag costs nothing. */
  private readonly openNames = new Map<string, number>();
  private readonly lineOf: (place: number) => number;
  private readonly overfullItems: number[] = [];
  private itemDepth: number | undefined;
  private channelElements = 0;
  private itemElements = 0;
  private root: OpenElement | undefined;
  private rootIsClosed = false;

  constructor(
    { text, start }: XmlDocument,
    private readonly items: XmlItems,
  ) {
    this.text = text.slice(start);
    const lineOfText = createLineCounter(text);
    this.lineOf = (place) => lineOfText(start + place);
  }

  onOpen(tag: XmlTag): boolean {
    const scope = this.scopeOf(tag);
    const name = scope.qualify(tag.rawName);
    const isItem = this.items.names.has(name);
    if (isItem && tag.isEmpty) return true;
    if (isItem && this.itemDepth !== undefined) this.closeDownTo(this.itemDepth, tag.start);
    this.push(tag, { name, scope, isItem });
    if (tag.isEmpty) this.pop(tag.end);
    return true;
  }

  onClose(rawName: string, at: number): void {
    const name = this.frames.at(-1)?.scope.qualify(rawName) ?? '';
    if (!this.openNames.get(name)) return;
    let depth = this.frames.length - 1;
    while (this.frames[depth]?.name !== name) depth--;
    // What follows the root is read as if it stood inside. A document may also be one item.
    this.closeDownTo(Math.max(depth, this.frames[0]?.isItem ? 0 : 1), at);
    if (depth === 0) this.rootIsClosed = true;
  }

  onText(text: string): void {
    const element = this.frames.at(-1)?.element;
    if (element && (text !== ' ' || element.text !== '')) element.text += text;
  }

  finish(): XmlReading {
    const { root, overfullItems } = this;
    if (!root || this.rootIsClosed) return { ...(root ? { root } : {}), overfullItems };
    const openItem = this.itemDepth === undefined ? undefined : this.frames[this.itemDepth]?.element;
    const cut = { line: this.lineOf(this.text.length), ...(openItem ? { itemLine: openItem.line } : {}) };
    return { root, cut, overfullItems };
  }

  /** What is too deep or too much to be kept declares nothing. */
  private scopeOf({ rawName, attributes }: XmlTag): NamespaceScope {
    const outer = this.frames.at(-1);
    if (!outer) return rootScope(rawName, attributes);
    return outer.element && this.isWithinLimits() ? innerScope(outer.scope, attributes) : outer.scope;
  }

  private isWithinLimits(): boolean {
    const elements = this.itemDepth === undefined ? this.channelElements : this.itemElements;
    return this.frames.length - (this.itemDepth ?? 0) <= maxDepth && elements < maxElements;
  }

  private push(tag: XmlTag, { name, scope, isItem }: Pick<Frame, 'name' | 'scope' | 'isItem'>): void {
    const parent = this.frames.at(-1);
    if (parent) parent.hasElements = true;
    if (isItem) {
      this.itemDepth = this.frames.length;
      this.itemElements = 0;
    }
    const element = this.hasRoom(isItem ? undefined : parent) ? this.toElement(tag, scope, parent?.element) : undefined;
    this.root ??= element;
    if (element && !isItem) parent?.element?.children.push(element);
    this.openNames.set(name, (this.openNames.get(name) ?? 0) + 1);
    this.frames.push({ name, contentStart: tag.end, scope, element, isItem, hasElements: false });
  }

  private hasRoom(parent: Frame | undefined): boolean {
    if (parent && !parent.element) return false;
    const isWithin = this.isWithinLimits();
    if (this.itemDepth === undefined) this.channelElements++;
    else this.itemElements++;
    return isWithin;
  }

  private toElement({ rawName, attributes, start }: XmlTag, scope: NamespaceScope, parent?: OpenElement): OpenElement {
    const base = attributes['xml:base'] === undefined ? parent?.base : joinBases(parent?.base, attributes['xml:base']);
    return {
      name: scope.qualify(rawName),
      rawName,
      attributes,
      children: [],
      text: '',
      ...(base ? { base } : {}),
      line: this.lineOf(start),
    };
  }

  private closeDownTo(depth: number, at: number): void {
    while (this.frames.length > depth) this.pop(at);
  }

  private pop(contentEnd: number): void {
    const frame = this.frames.pop();
    if (!frame) return;
    this.openNames.set(frame.name, (this.openNames.get(frame.name) ?? 1) - 1);
    if (frame.isItem) this.itemDepth = undefined;
    const { element } = frame;
    if (!element) return;
    if (frame.hasElements) element.source = this.text.slice(frame.contentStart, contentEnd);
    if (!frame.isItem) return;
    if (this.itemElements > maxElements) this.overfullItems.push(element.line);
    this.items.onItem(element, this.root ?? element);
  }
}

/** An `xml:base` counts from the one around it. A relative one outermost counts from the feed's address, which is not known here. */
function joinBases(outer: string | undefined, inner: string): string {
  return (outer && URL.canParse(inner, outer) ? new URL(inner, outer).href : inner).trim();
}
