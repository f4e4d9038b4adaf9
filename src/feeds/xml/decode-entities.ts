import { decodeHTMLStrict } from 'entities';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * References of XML and the names of HTML, which feeds use undeclared. Only with their semicolon: the rest of
 * `?a=1&copy=2` is an address. What the document declares itself stays as it is written.
 */
export const decodeEntities = (source: string): string =>
  source.includes('&') ? source.replace(reference, decodeReference) : source;

/** Nearly all that are met are these. */
const ofXml: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

const decodeReference = (found: string): string => ofXml[found] ?? decodeHTMLStrict(found);
