import { innerScope, type NamespaceScope, rootScope } from './namespaces.js';
import { readProlog } from './prolog.js';
import { tokenizeXml } from './tokenize-xml.js';

export interface XmlRoot {
  /** Where its start tag begins. */
  readonly start: number;
  /** Qualified: `rss`, `rdf:rdf`, `atom:feed`. */
  readonly name: string;
  /** Usual prefixes of the namespaces that it declares. */
  readonly namespaces: ReadonlySet<string>;
  /** Usual prefixes of the elements that stand before the first item. */
  readonly vocabulary: ReadonlySet<string>;
  readonly isHtml: boolean;
  readonly declaresEntities: boolean;
}

/** What is the feed's own stands in as many characters. */
const maxHead = 20_000;
const itemNames: ReadonlySet<string> = new Set(['item', 'atom:entry']);

/** The root element of a document that begins at `from`. */
export function findRoot(text: string, from: number): XmlRoot | undefined {
  const { end, isHtml, declaresEntities } = readProlog(text, from);
  const vocabulary = new Set<string>();
  let scope: NamespaceScope | undefined;
  let name = '';
  tokenizeXml(text.slice(end, end + maxHead), {
    onOpen({ rawName, attributes, start }) {
      if (!scope && start > 0) return false;
      if (scope) scope = innerScope(scope, attributes);
      else scope = rootScope(rawName, attributes);
      const qualified = scope.qualify(rawName);
      name ||= qualified;
      vocabulary.add(prefixOf(qualified));
      return !itemNames.has(qualified);
    },
    onClose() {},
    onText() {},
  });
  if (!scope) return undefined;
  return { start: end, name, namespaces: new Set(scope.prefixes.values()), vocabulary, isHtml, declaresEntities };
}

const prefixOf = (qualified: string): string =>
  qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':')) : '';
