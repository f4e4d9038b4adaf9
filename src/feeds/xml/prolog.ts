/** What stands before a document's root element. */
export interface Prolog {
  /** Where the root element begins. */
  readonly end: number;
  readonly isHtml: boolean;
  /** Its document type declares entities, which are never expanded. */
  readonly declaresEntities: boolean;
}

/** Steps over the XML declaration, comments and the document type. Index by index, because a regular expression would backtrack on hostile text. */
export function readProlog(text: string, from: number): Prolog {
  let end = from;
  let doctype = '';
  for (;;) {
    while (/\s/.test(text.charAt(end))) end++;
    const start = end;
    if (text.startsWith('<?', start)) end = after(text, '?>', start);
    else if (text.startsWith('<!--', start)) end = after(text, '-->', start);
    else if (/^<!doctype/i.test(text.slice(start, start + 9))) {
      end = afterDoctype(text, start);
      doctype = text.slice(start, end);
    } else break;
  }
  return { end, isHtml: /^<!doctype\s+html/i.test(doctype), declaresEntities: /<!entity/i.test(doctype) };
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** A `>` or `]` in quotes or in a comment does not end a document type. */
function afterDoctype(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"' || character === "'") at = after(text, character, at + 1) - 1;
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at) - 1;
    else if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}
