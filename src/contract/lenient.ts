interface Schema<T> {
  safeParse(
    data: unknown,
  ):
    | { success: true; data: T }
    | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } };
}

export interface Kept<T> {
  readonly kept: T[];
  /** One line for each item that was left out: its place, the field, the reason. */
  readonly dropped: string[];
}

/** Reads each item alone, so that one bad item costs itself and not its list. */
export function keepValid<T>(schema: Schema<T>, items: readonly unknown[]): Kept<T> {
  const kept: T[] = [];
  const dropped: string[] = [];
  items.forEach((item, index) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) kept.push(parsed.data);
    else dropped.push(`${index}: ${issueText(parsed.error.issues)}`);
  });
  return { kept, dropped };
}

function issueText(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const first = issues[0];
  return first ? `${first.path.map(String).join('.') || 'item'}: ${first.message}` : 'not readable';
}
