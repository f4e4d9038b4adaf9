/** An element of a feed with everything in it. */
export interface XmlElement {
  /** With the usual prefix of its namespace, in lower case: `media:content`, `title`, `atom:link`. */
  readonly name: string;
  /** As the feed writes it. */
  readonly rawName: string;
  /** By lower-case name, with the prefix that the feed writes: `url`, `rdf:about`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, entities decoded, without that of its children. */
  readonly text: string;
  /** Its content as the feed writes it, when there are elements in it. */
  readonly source?: string;
  /** `xml:base` of the element and those around it, where there is one. */
  readonly base?: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name);

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (child.name === name) return child;
  return undefined;
}

const cdata = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;
/** The prefix of a tag's name: XHTML may come as `<h:p>`. */
const tagPrefix = /<(\/?)[a-z][\w.-]*:(?=[a-z])/gi;

/** What stands in an element, as HTML: either escaped, in a CDATA section, or as elements of the feed itself. */
export function htmlOf({ text, source }: XmlElement): string {
  return source === undefined ? text : source.replace(cdata, '$1').replace(tagPrefix, '<$1');
}
