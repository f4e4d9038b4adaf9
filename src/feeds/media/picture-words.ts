export interface PictureWords {
  readonly caption?: string;
  readonly credit?: string;
}

const credited =
  /\s*\(((?:file (?:photo|picture|image|footage)|photo|picture|image|illustration|credit|source|courtesy|foto|handout)\b[^()]{0,120})\)\s*\.?$/i;

/** "Cranes at dusk. (File photo: Harbour Desk)" is a caption and a credit. `credit` is what the feed says elsewhere. */
export function splitCredit(text: string | undefined, credit?: string): PictureWords {
  const match = text ? credited.exec(text) : undefined;
  const caption = (match ? text?.slice(0, match.index) : text)?.trim();
  return {
    ...(caption ? { caption } : {}),
    ...withCredit(match?.[1]?.trim(), credit),
  };
}

function withCredit(fromCaption: string | undefined, credit: string | undefined): { credit?: string } {
  if (!fromCaption) return credit ? { credit } : {};
  if (!credit || fromCaption.includes(credit)) return { credit: fromCaption };
  return { credit: fromCaption.includes(':') ? fromCaption : `${fromCaption}: ${credit}` };
}
