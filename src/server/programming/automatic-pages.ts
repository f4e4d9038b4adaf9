import type { ChannelConfig, PageConfig } from '../../contract/channel-config.js';
import { type RailConfig, SectionRailConfig, StoryRailConfig } from '../../contract/rail-config.js';
import type { RailRule } from '../../contract/rail-rule.js';
import { freeSlug } from '../../contract/slug.js';
import type { Source } from '../../contract/source.js';
import type { UsualTitle } from '../../contract/usual-title.js';
import type { IndexedStory } from './indexed-story.js';
import { isShown } from './is-shown.js';
import { type ProminentSection, prominentSections } from './prominent-sections.js';
import type { StoryIndex } from './story-index.js';
import { usualTitles } from './usual-titles.js';

const MAX_LEADS = 5;
/** How far down the newest a story with a picture is looked for. */
const LEAD_CANDIDATES = 30;
const MAX_SECTION_PAGES = 20;
const MAX_SECTION_RAILS = 8;

const live: RailRule = { kind: 'storyKind', storyKind: 'live' };
const notLive: RailRule = { kind: 'not', rule: live };
const films: RailRule = { kind: 'storyKind', storyKind: 'video' };

/** The pages of a channel whose operator wrote none: made of what its feeds bring. */
export function automaticPages({ sources }: ChannelConfig, index: StoryIndex, now: Date): PageConfig[] {
  const leads = leadIds(index, now);
  const sections = sectionPages(prominentSections(index, MAX_SECTION_PAGES));
  const tiles = sections.length > 1 ? [tilesOf(sections)] : [];
  const has = (kind: 'video' | 'live') => (index.byStoryKind.get(kind) ?? []).some(({ story }) => isShown(story, now));
  return [
    page('home', { usual: 'home' }, 'home', [
      rail('home-lead', { usual: 'topStories' }, { layout: 'hero', order: 'manual', pinned: leads }),
      rail('home-live', { usual: 'live' }, { layout: 'live', rule: live }),
      rail('home-latest', { usual: 'latest' }, { rule: notLive, hidden: leads, limit: 20 }),
      rail('home-videos', { usual: 'videos' }, { layout: 'video', rule: films, limit: 20 }),
      ...tiles.map((each) => ({ ...each, id: 'home-sections' })),
      ...(sections.length > 1 ? sectionRails(sections) : sourceRails(sources)),
    ]),
    ...(has('live')
      ? [
          page('live', { usual: 'live' }, 'live', [
            rail('live-now', { usual: 'liveNow' }, { layout: 'live', rule: live }),
          ]),
        ]
      : []),
    ...(has('video') ? [page('videos', { usual: 'videos' }, 'video', videoRails(sections))] : []),
    ...(tiles.length > 0 ? [page('sections', { usual: 'sections' }, 'sections', tiles)] : []),
    ...sections.map(({ page }) => page),
  ];
}

/** The newest that have something to show over the whole screen; any, where none has. */
function leadIds({ newestFirst }: StoryIndex, now: Date): string[] {
  const shown = newestFirst
    .filter(({ story }) => story.kind !== 'live' && isShown(story, now))
    .slice(0, LEAD_CANDIDATES);
  const pictured = shown.filter(({ story }) => story.picture);
  return (pictured.length > 0 ? pictured : shown).slice(0, MAX_LEADS).map(({ story }: IndexedStory) => story.id);
}

interface SectionPage {
  readonly rule: RailRule;
  readonly page: PageConfig;
}

function sectionPages(sections: readonly ProminentSection[]): SectionPage[] {
  const taken = new Set(['home', 'live', 'videos', 'sections']);
  return sections.map(({ name }) => {
    const id = freeSlug(name, taken);
    taken.add(id);
    const rule: RailRule = { kind: 'section', section: name };
    const rails = [
      rail(`${id}-lead`, name, { layout: 'hero', rule: both(rule, notLive), limit: 3 }),
      rail(`${id}-videos`, { usual: 'videos' }, { layout: 'video', rule: both(rule, films) }),
      rail(`${id}-latest`, { usual: 'latest' }, { rule: both(rule, notLive) }),
    ];
    return { rule, page: { ...page(id, name, 'section', rails), inNavigation: false } };
  });
}

const sectionRails = (sections: readonly SectionPage[]): RailConfig[] =>
  sections
    .slice(0, MAX_SECTION_RAILS)
    .map(({ rule, page }) => rail(`home-in-${page.id}`, page.title, { rule: both(rule, notLive), limit: 12 }));

const sourceRails = (sources: readonly Source[]): RailConfig[] =>
  sources.length < 2
    ? []
    : sources.map((source) =>
        rail(`home-from-${source.id}`, sourceTitle(source), {
          rule: { kind: 'source', sourceId: source.id },
          limit: 20,
        }),
      );

const videoRails = (sections: readonly SectionPage[]): RailConfig[] => [
  rail('videos-latest', { usual: 'latest' }, { layout: 'video', rule: films }),
  ...sections.map(({ rule, page }) =>
    rail(`videos-in-${page.id}`, page.title, { layout: 'video', rule: both(rule, films), limit: 20 }),
  ),
];

const tilesOf = (sections: readonly SectionPage[]): SectionRailConfig =>
  SectionRailConfig.parse({
    id: 'sections-all',
    ...named({ usual: 'sections' }),
    layout: 'section',
    pageIds: sections.map(({ page }) => page.id),
  });

/** `BBC News`, as the operator calls it, or `bbc.example`. */
const sourceTitle = ({ title, url }: Source): string =>
  title ?? url.replace(/^https?:\/\/(www\.|feeds?\.|rss\.)?/i, '').replace(/[/?#].*$/, '');

const both = (a: RailRule, b: RailRule): RailRule => ({ kind: 'all', rules: [a, b] });

/** A name that a feed or an operator gave, or a usual one. */
type Title = string | { readonly usual: UsualTitle };

const named = (title: Title): { title: string; usualTitle?: UsualTitle } =>
  typeof title === 'string' ? { title } : { title: usualTitles[title.usual], usualTitle: title.usual };

const page = (id: string, title: Title, icon: PageConfig['icon'], rails: RailConfig[]): PageConfig => ({
  id,
  ...named(title),
  icon,
  inNavigation: true,
  rails,
});

const rail = (id: string, title: Title, fields: Partial<StoryRailConfig>): StoryRailConfig => ({
  ...railDefaults,
  ...fields,
  id,
  ...named(title),
});

const railDefaults = StoryRailConfig.parse({ id: 'any', title: 'Any' });
