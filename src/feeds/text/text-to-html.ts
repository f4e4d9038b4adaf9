const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Plain text as the HTML that means the same: what looks like markup in it is words, and an empty line parts paragraphs. */
export function textToHtml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (mark) => marks[mark]!);
  return escaped
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

const markup = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?\/?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,10});/i;

/** A text that may be either: what has markup in it is HTML, whatever its field should be. */
export const eitherToHtml = (text: string): string => (markup.test(text) ? text : textToHtml(text));
