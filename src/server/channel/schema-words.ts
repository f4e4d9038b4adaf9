import * as z from 'zod/mini';
import { didYouMean } from './nearest-name.js';

/** One thing that is wrong, at its place (`['pages', 0, 'title']`), in words. */
export interface Fault {
  readonly at: readonly PropertyKey[];
  readonly reason: string;
}

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

// The small build of the schema library carries no words; the server asks for English ones where it needs them.
const { localeError } = z.locales.en();

/** What does not fit, in words; empty when everything does. */
export function readWith<T>(schema: z.ZodMiniType<T>, value: unknown): { value: T } | { faults: Fault[] } {
  // An issue names the fields that are not known, and only here can be asked which are.
  const knownFields = new Map<readonly string[], readonly string[]>();
  const error = (issue: RawIssue) => {
    if (issue.code === 'unrecognized_keys') knownFields.set(issue.keys, fieldsOf(issue.inst));
    return localeError(issue);
  };
  const parsed = schema.safeParse(value, { error, reportInput: true });
  return parsed.success ? { value: parsed.data } : { faults: toFaults(parsed.error.issues, [], knownFields) };
}

const fieldsOf = (schema: unknown): string[] =>
  Object.keys((schema as { readonly _zod?: { readonly def?: { readonly shape?: object } } })?._zod?.def?.shape ?? {});

/** `pages[0].rails[2].title` */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');

type KnownFields = ReadonlyMap<readonly string[], readonly string[]>;

function toFaults(issues: readonly Issue[], above: readonly PropertyKey[], knownFields: KnownFields): Fault[] {
  return issues.flatMap((issue) => {
    const at = [...above, ...issue.path];
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields.get(issue.keys) ?? [];
      return issue.keys.map((key) => ({ at: [...at, key], reason: `is not known here${didYouMean(key, known)}` }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const members = [...issue.errors].sort((a, b) => distance(a) - distance(b));
      if (members.every(isOfOtherType)) return [{ at, reason: `must be ${members.map(typeWords).join(' or ')}` }];
      return toFaults(members[0] ?? [], at, knownFields);
    }
    return [{ at, reason: reasonOf(issue) }];
  });
}

const isOfOtherType = (issues: readonly Issue[]): boolean =>
  issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);

const typeWords = ([issue]: readonly Issue[]): string =>
  (issue?.code === 'invalid_type' ? NAMES[issue.expected] : '') ?? '';

/** Of a union's members, the one meant is that whose type and fixed words fit and which has the fewest faults. */
const distance = (issues: readonly Issue[]): number => issues.reduce((sum, issue) => sum + weight(issue), 0);

function weight(issue: Issue): number {
  const isAtTop = issue.path.length === 0;
  if (issue.code === 'invalid_type') return isAtTop ? 1_000_000 : issue.expected === 'never' ? 10_000 : 1;
  if (isChoice(issue)) return writtenChoice(issue) === undefined ? 10_000 : 1;
  if (issue.code === 'invalid_value') return issue.path.length <= 1 ? 1_000 : 1;
  return isAtTop && issue.code === 'unrecognized_keys' ? 1_000 : 1;
}

/** One field decides between the union's members, and none of them has what stands there. */
const isChoice = (issue: Issue): boolean => issue.code === 'invalid_union' && issue.errors.length === 0;

const choicesOf = (issue: Issue): string[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];

/** What stands in the field that decides between a union's members. */
function writtenChoice({ input, path }: Issue): unknown {
  const name = path.at(-1);
  return typeof input === 'object' && input !== null && name !== undefined
    ? (input as Record<PropertyKey, unknown>)[name]
    : undefined;
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${NAMES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `must ${boundWords(issue.origin, 'at least', issue.minimum)}`;
    case 'too_big':
      return `must ${boundWords(issue.origin, 'at most', issue.maximum)}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `must be ${choiceWords(issue.values.map(String), issue.input)}`;
    case 'invalid_union':
      return `must be ${choiceWords(choicesOf(issue), writtenChoice(issue))}`;
    default:
      return lowerFirst(issue.message);
  }
}

function choiceWords(values: readonly string[], input: unknown): string {
  const choice = `${values.length > 1 ? 'one of ' : ''}${values.map((value) => `"${value}"`).join(', ')}`;
  return typeof input === 'string' ? choice + didYouMean(input, values) : choice;
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
  if (origin === 'string') return `have ${bound} ${value} ${value === 1 ? 'character' : 'characters'}`;
  return origin === 'array' ? `have ${bound} ${value} ${value === 1 ? 'item' : 'items'}` : `be ${bound} ${value}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
