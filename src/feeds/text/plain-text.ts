import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

/** Elements whose content is never for reading. */
export const silentElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'iframe',
  'noscript',
  'template',
  'svg',
  'math',
  'object',
  'embed',
  'applet',
  'form',
  'button',
  'select',
  'textarea',
  'head',
  'title',
  'audio',
  'canvas',
]);

const inlineElements = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Deeper is an attack or a broken template; nobody reads it. */
export const maxDepth = 300;
export const maxHtmlLength = 1_000_000;
const chunkLength = 4096;

/** Words only: tags gone, entities decoded, white space collapsed. */
export function plainText(source: string): string {
  const html = source.length > maxHtmlLength ? source.slice(0, maxHtmlLength) : source;
  if (!html.includes('<')) return collapse(html.includes('&') ? decodeHTML(html) : html);

  let text = '';
  let silence = 0;
  feedInChunks(html, (depth) => ({
    onopentagname(name) {
      depth.value++;
      if (silence > 0 || silentElements.has(name)) silence++;
      if (!inlineElements.has(name)) text += ' ';
    },
    onclosetag(name) {
      depth.value--;
      if (silence > 0) silence--;
      if (!inlineElements.has(name)) text += ' ';
    },
    ontext(piece) {
      if (silence === 0) text += piece;
    },
  }));
  return collapse(text);
}

/** What the HTML parser has open, so that a caller can stop before its stack grows without bound. */
export interface Depth {
  value: number;
}

type Handler = NonNullable<ConstructorParameters<typeof Parser>[0]>;

/** Gives the parser small pieces and stops at the depth and length limits. Returns whether something was left out. */
export function feedInChunks(html: string, createHandler: (depth: Depth) => Handler): boolean {
  const depth: Depth = { value: 0 };
  const parser = new Parser(createHandler(depth), {
    decodeEntities: true,
    lowerCaseTags: true,
    // Atom's bodies are XHTML, where `<iframe …/>` is whole.
    recognizeSelfClosing: true,
  });
  const end = Math.min(html.length, maxHtmlLength);
  let at = 0;
  while (at < end && depth.value <= maxDepth) {
    const next = Math.min(at + chunkLength, end);
    // After a tag where there is one: of a tag that the limit splits, the half would be read as text.
    const afterTag = next < html.length ? html.lastIndexOf('>', next - 1) + 1 : next;
    const stop = afterTag > at ? afterTag : next;
    parser.write(html.slice(at, stop));
    at = stop;
  }
  parser.end();
  return at < html.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g;

/** Most texts need nothing: two passes over each of them are felt in a large feed. */
const isLoose = /[^\S ]|\s\s|^\s|\s$|\p{Cc}|\ufeff/u;

export const collapse = (text: string): string =>
  isLoose.test(text) ? text.replace(invisible, '').replace(/\s+/g, ' ').trim() : text;

/** Cut at a word, with an ellipsis, when it is longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  const words = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '');
  return `${words.replace(/[\s.,;:–—-]+$/, '')}…`;
}
