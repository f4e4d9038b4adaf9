/** Deeper is an attack; nothing that a feed says stands there. */
export const maxDepth = 500;
/** A feed of the largest size has a tenth of as many lists and objects; each costs memory though it be empty. */
export const maxContainers = 500_000;

/** Whether a text may be given to the platform's parser, whose memory nobody limits: 20 MB of `[` cost it 1.4 GB. */
export function isWithinLimits(text: string): boolean {
  let depth = 0;
  let containers = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === quote) isText = !isText;
    else if (isText) at += character === backslash ? 1 : 0;
    else if (character === openingBrace || character === openingBracket) {
      if (++depth > maxDepth || ++containers > maxContainers) return false;
    } else if (character === closingBrace || character === closingBracket) depth--;
  }
  return true;
}

const [quote, backslash, openingBrace, closingBrace, openingBracket, closingBracket] = [...'"\\{}[]'].map((character) =>
  character.charCodeAt(0),
);
