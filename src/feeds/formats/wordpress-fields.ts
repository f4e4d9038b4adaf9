import { isRecord, type JsonRecord, records, text } from './json-fields.js';

/** WordPress puts texts as `{ rendered }`, WordPress.com as they are. */
export const rendered = (value: unknown): string | undefined => text(isRecord(value) ? value['rendered'] : value);

/** What is embedded under a relation. Of what may not be seen, an error stands there. */
export function embedded(post: JsonRecord, relation: string): JsonRecord[] {
  const all = isRecord(post['_embedded']) ? post['_embedded'][relation] : undefined;
  const flat = Array.isArray(all) ? all.flat() : [];
  return records(flat).filter((entry) => !(isRecord(entry['data']) && 'status' in entry['data'] && 'code' in entry));
}

/** What the Yoast plugin says to search engines; most newsrooms on WordPress have it. */
export const yoastOf = (post: JsonRecord): JsonRecord =>
  isRecord(post['yoast_head_json']) ? post['yoast_head_json'] : {};

/** The article in Yoast's graph: its section and keywords stand there also where terms are only numbers. */
export function yoastArticle(post: JsonRecord): JsonRecord {
  const schema = yoastOf(post)['schema'];
  const graph = isRecord(schema) ? records(schema['@graph']) : [];
  return graph.find((node) => 'articleSection' in node || /Article$/.test(text(node['@type']) ?? '')) ?? {};
}
