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
      return issue.message.endsWith('received undefined') ? 'is missing' : lowerFirst(issue.message);
    default:
      return lowerFirst(issue.message);
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
