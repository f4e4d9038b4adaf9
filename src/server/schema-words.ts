import * as z from 'zod/mini';

/** One thing that is wrong, at its place (`pages[0].rails[2].title`), in words. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

type Issue = z.core.$ZodIssue;

// The small build of the schema library carries no words; the server asks for English ones where it needs them.
const { localeError } = z.locales.en();

/** What does not fit, in words; empty when everything does. */
export function readWith<T>(schema: z.ZodMiniType<T>, value: unknown): { value: T } | { faults: Fault[] } {
  const parsed = schema.safeParse(value, { error: localeError });
  return parsed.success
    ? { value: parsed.data }
    : { faults: parsed.error.issues.flatMap((issue) => toFaults(issue, [])) };
}

export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');

function toFaults(issue: Issue, above: readonly PropertyKey[]): Fault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0] ?? [];
    return nearest.flatMap((each) => toFaults(each, path));
  }
  return [{ path: pathText(path), reason: reasonOf(issue) }];
}

/** Of a union's members, the one meant is that whose fixed words fit and which has the fewest faults. */
function distance(issues: readonly Issue[]): number {
  const isOther = issues.some(({ code, path }) => code === 'invalid_value' && path.length <= 1);
  return issues.length + (isOther ? 1_000 : 0);
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has a field that is not known: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${NAMES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${boundWords(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${boundWords(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'invalid_union':
      return issue.message
        .replace(/^Invalid discriminator value\. Expected/, 'must be one of')
        .replaceAll("' | '", '", "')
        .replaceAll("'", '"');
    default:
      return lowerFirst(issue.message);
  }
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function boundWords(origin: string, bound: string, value: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${value} characters`;
  return origin === 'array' ? `have ${bound} ${value} items` : `be ${bound} ${value}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
