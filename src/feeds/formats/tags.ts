const separator = /\s*[/>›»|]\s*/;
const maxTags = 30;

/** "News / Politics" as a section path. */
export const splitPath = (text: string): string[] => text.split(separator).filter(Boolean);

export const uniqueTags = (tags: readonly string[]): string[] => [...new Set(tags.filter(Boolean))].slice(0, maxTags);
