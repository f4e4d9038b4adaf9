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
