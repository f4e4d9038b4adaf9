/** Both count from 1, as editors do. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Where JSON stops being JSON. `JSON.parse` says it in some versions of Node and for some faults only. */
export function findJsonFault(text: string): JsonPlace {
  let at = 0;
  value();
  skip(SPACE);
  return placeOf(text, at);

  function value(): boolean {
    skip(SPACE);
    if (text[at] === '{') return list('}', () => skip(STRING) && punctuation(':') && value());
    if (text[at] === '[') return list(']', value);
    return skip(STRING) || skip(LITERAL);
  }

  function list(end: string, member: () => boolean): boolean {
    at += 1;
    if (punctuation(end)) return true;
    do {
      skip(SPACE);
      if (!member()) return false;
    } while (punctuation(','));
    return punctuation(end);
  }

  function punctuation(sign: string): boolean {
    skip(SPACE);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  }

  function skip(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found !== null;
  }
}

export function placeOf(text: string, at: number): JsonPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
