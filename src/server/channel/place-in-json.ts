import { type JsonPlace, placeOf } from './find-json-fault.js';

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:]+)/gy;

/** Where a part of good JSON stands; where its nearest surroundings begin when it is not there. A field's place is its name. */
export function placeInJson(text: string, path: readonly PropertyKey[]): JsonPlace {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: whole, 1: token = '', index }) => ({
    token,
    at: index + whole.length - token.length,
  }));
  let mark = 0;
  let value = 0;
  for (const key of path) {
    // Of a field that stands there twice, the last is the one that counts.
    const part = partsOf(tokens, value)
      .filter(({ name }) => name === key)
      .at(-1);
    if (!part) break;
    ({ mark, value } = part);
  }
  return placeOf(text, tokens[mark]?.at ?? 0);
}

interface Token {
  readonly token: string;
  readonly at: number;
}

/** `mark` and `value` are the numbers of tokens: where it begins, and where its value does. */
interface Part {
  readonly name: string | number;
  readonly mark: number;
  readonly value: number;
}

/** The fields of the object, or the items of the list, that begins with this token. */
function partsOf(tokens: readonly Token[], start: number): Part[] {
  const isObject = tokens[start]?.token === '{';
  if (!isObject && tokens[start]?.token !== '[') return [];
  const parts: Part[] = [];
  let next = start + 1;
  while (next < tokens.length && !isClosing(tokens[next])) {
    if (tokens[next]?.token === ',') {
      next += 1;
      continue;
    }
    const value = isObject ? next + 2 : next;
    const name = isObject ? (JSON.parse(tokens[next]!.token) as string) : parts.length;
    parts.push({ name, mark: next, value });
    next = endOf(tokens, value);
  }
  return parts;
}

function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  let next = start;
  do {
    if (isOpening(tokens[next])) depth += 1;
    if (isClosing(tokens[next])) depth -= 1;
    next += 1;
  } while (depth > 0);
  return next;
}

const isOpening = (token: Token | undefined): boolean => token?.token === '{' || token?.token === '[';
const isClosing = (token: Token | undefined): boolean => token?.token === '}' || token?.token === ']';
