import * as z from 'zod/mini';
import { PageIcon } from './channel.js';
import { ChannelFile, PageEntry } from './channel-file.js';
import { Slug } from './primitives.js';
import { RailConfig, type RailEntry } from './rail-config.js';
import { freeSlug, toSlug } from './slug.js';
import { Source, type SourceEntry } from './source.js';
import { UsualTitle } from './usual-title.js';

export const PageConfig = z.extend(PageEntry, {
  id: Slug,
  icon: PageIcon,
  rails: z.array(RailConfig),
  usualTitle: z.optional(UsualTitle),
});

export type PageConfig = z.infer<typeof PageConfig>;

export type ChannelConfig = Omit<ChannelFile, 'branding' | 'sources' | 'pages'> & {
  readonly branding: ChannelFile['branding'] & { readonly monogram: string };
  readonly sources: readonly Source[];
  readonly pages?: readonly PageConfig[];
};

/** A channel file read: everything in it has an id, and every rule is in full. Its own output reads as the same again. */
export const ChannelConfig = z.pipe(ChannelFile, z.transform(nameParts));

/** In such a way that one more line elsewhere renames nothing. */
function nameParts({ branding, sources, pages, ...channel }: ChannelFile): ChannelConfig {
  return {
    ...channel,
    branding: { ...branding, monogram: branding.monogram ?? firstLetter(channel.name) },
    sources: sources.map(nameSource),
    ...(pages ? { pages: namePages(pages) } : {}),
  };
}

const firstLetter = (name: string): string => ([...name.trim()][0] ?? name).toUpperCase();

function nameSource(entry: SourceEntry): Source {
  if (typeof entry === 'string') return Source.parse({ id: sourceId(entry), url: entry });
  return { ...entry, id: entry.id ?? sourceId(entry.url) };
}

/** Of the whole address, so that it is the same wherever in the list it stands. */
const sourceId = (url: string): string => toSlug(url.replace(/^https?:\/\/(www\.)?/i, ''));

function namePages(pages: readonly PageEntry[]): PageConfig[] {
  const pageIds = new Set(givenIds(pages));
  const railIds = new Set(givenIds(pages.flatMap(({ rails }) => rails)));
  return pages.map(({ id, icon, rails, ...page }, at) => {
    const pageId = id ?? take(page.title, pageIds);
    return {
      ...page,
      id: pageId,
      icon: icon ?? (at === 0 ? 'home' : 'section'),
      rails: rails.map((rail): RailConfig => ({ ...rail, id: rail.id ?? take(`${pageId} ${rail.title}`, railIds) })),
    };
  });
}

const givenIds = (parts: readonly Pick<RailEntry, 'id'>[]): string[] => parts.flatMap(({ id }) => id ?? []);

function take(name: string, taken: Set<string>): string {
  const id = freeSlug(name, taken);
  taken.add(id);
  return id;
}
