import { err, ok } from '../../contract/result.js';
import { itemLabel } from '../fault-log.js';
import { jsonItem } from '../mapping/json-item.js';
import { plainText } from '../text/plain-text.js';
import type { CheckedDraft, FeedFormat, FormatContext } from './format.js';
import { noteStrays } from './json-faults.js';
import { isRecord, type JsonRecord, lineIn, records, text } from './json-fields.js';
import { rendered, yoastOf } from './wordpress-fields.js';
import { languageOf, toWordPressDraft } from './wordpress-story.js';

/** Posts of the WordPress REST API: a list or one, with and without `_embed`; also the list that WordPress.com answers with. */
export const wordPress: FeedFormat = {
  name: 'wordPress',

  accepts: (probe) => probe.kind === 'json' && postsOf(probe.value) !== undefined,

  siteOf: (probe) => (probe.kind === 'json' ? siteOf(records(postsOf(probe.value))[0]) : undefined),

  read(probe, context) {
    const posts = probe.kind === 'json' ? postsOf(probe.value) : undefined;
    if (!posts) return err({ kind: 'unknownFormat', url: context.url, found: probe.kind });
    noteStrays(posts, 'posts', context.log);
    const first = records(posts)[0];
    const site = first && text(yoastOf(first)['og_site_name']);
    return ok({
      title: site && plainText(site),
      language: first && languageOf(first),
      feedKey: siteOf(first) ?? context.url,
      itemCount: posts.length,
      drafts: posts.flatMap((post, index) =>
        isRecord(post) ? toPublicDraft({ post, index, line: lineIn(probe, post) }, context) : [],
      ),
    });
  },
};

interface PostPlace {
  readonly post: JsonRecord;
  readonly index: number;
  readonly line: { readonly line?: number };
}

/** Whoever asks with a password is also given drafts and private posts; viewers are not. */
function toPublicDraft({ post, index, line }: PostPlace, context: FormatContext): CheckedDraft[] {
  const label = itemLabel(index, text(post['slug']) ?? text(post['id']) ?? rendered(post['title']));
  const hidden = whyHidden(post);
  if (!hidden) return [context.checked({ ...toWordPressDraft(post, label, context), ...line }, () => jsonItem(post))];
  const message = `The post is ${hidden}, so it is not shown.`;
  context.log.add({ severity: 'info', code: 'notPublished', item: label, ...line, field: 'status', message });
  return [];
}

function whyHidden(post: JsonRecord): string | undefined {
  const status = text(post['status']) ?? 'publish';
  if (status !== 'publish') return `“${plainText(status)}”`;
  const content = post['content'];
  return isRecord(content) && content['protected'] === true ? 'protected by a password' : undefined;
}

function postsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return records(value).some(isPost) ? value : undefined;
  if (!isRecord(value)) return undefined;
  if (isPost(value)) return [value];
  const listed = value['posts'];
  return Array.isArray(listed) && records(listed).some(isComPost) ? listed : undefined;
}

const isPost = (record: JsonRecord): boolean =>
  ['title', 'content', 'excerpt'].some((name) => isRecord(record[name]) && 'rendered' in record[name]);

/** WordPress.com spells ids and addresses in capitals; the JSON API plugin, older than WordPress' own, does not. */
const isComPost = (record: JsonRecord): boolean =>
  'title' in record && 'content' in record && ('ID' in record || ('id' in record && 'slug' in record));

/** Posts are numbered on each site anew. */
function siteOf(post: JsonRecord | undefined): string | undefined {
  const link = text(post?.['link']) ?? text(post?.['URL']) ?? text(post?.['url']) ?? rendered(post?.['guid']);
  return link && /^https?:\/\/[^/?#]+/i.exec(link)?.[0].toLowerCase();
}
