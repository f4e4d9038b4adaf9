/** An element's attributes, by name in lower case. */
export type Attributes = Readonly<Record<string, string>>;
