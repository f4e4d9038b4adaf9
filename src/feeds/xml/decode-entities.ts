import { decodeHTMLStrict } from 'entities';

/**
 * References of XML and the names of HTML, which feeds use undeclared. Only with their semicolon: the rest of
 * `?a=1&copy=2` is an address. What the document declares itself stays as it is written.
 */
export const decodeEntities = (source: string): string => (source.includes('&') ? decodeHTMLStrict(source) : source);
