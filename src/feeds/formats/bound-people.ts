/** Longer is no name. */
const longestPerson = 500;
const personTag = /<(\/?)(?:[\w.-]{1,20}:)?(author|managingeditor|webmaster)\b[^<>]{0,200}>/gi;

/** feedsmith looks for brackets in people's names in quadratic time: 200 kB of "(" cost it half a minute. What is too long for a name is emptied. */
export function boundPeople(xml: string): string {
  const kept: string[] = [];
  let keptUntil = 0;
  let open: { readonly name: string; readonly end: number } | undefined;
  for (const match of xml.matchAll(personTag)) {
    const name = match[2]!.toLowerCase();
    if (!match[1]) {
      open ??= { name, end: match.index + match[0].length };
    } else if (open?.name === name) {
      if (match.index - open.end > longestPerson) {
        kept.push(xml.slice(keptUntil, open.end));
        keptUntil = match.index;
      }
      open = undefined;
    }
  }
  return keptUntil === 0 ? xml : kept.join('') + xml.slice(keptUntil);
}
