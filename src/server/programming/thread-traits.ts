import type { Story } from '../../contract/story.js';
import { canonicalLink } from './canonical-link.js';
import type { IndexedStory } from './indexed-story.js';
import { wordsOf } from './words.js';

/** What more stories than this have tells of no one story: in a small channel a tenth of them, then forty, in an archive a little more. */
const mostSharing = (stories: number): number => Math.max(5, Math.min(40, stories / 10), stories / 200);
/** Of each word, tag and link so many of the last stories are looked at. */
const LOOKED_AT = 10;
/** Of few stories each word would seem common. */
const FEW = 1000;
/** Shorter words ("with", "over") say little. */
const LEAST_LETTERS = 4;
const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;

/** What of a story others may have too, each by its number in the book. */
export interface Traits {
  readonly words: readonly number[];
  readonly tags: readonly number[];
  /** Pages that are the story's own. */
  readonly own: readonly number[];
  /** Pages that its body names. */
  readonly named: readonly number[];
  /** What its words tell, together. */
  readonly weight: number;
}

/** The traits of all stories, and for each trait the last stories that had it. Numbers in place of texts: an archive has many. */
export interface TraitBook {
  of(place: number): Traits;
  /** How much a word tells: 0 when very many stories have it. */
  weight(word: number): number;
  /** Places of stories. */
  lately(trait: number): readonly number[];
  remember(place: number): void;
}

export function openTraitBook(items: readonly IndexedStory[]): TraitBook {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = (kind: 'word' | 'tag' | 'link', values: readonly string[]): number[] =>
    values.map((value) => {
      const key = `${kind} ${value}`;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    });
  const read = items.map((item) => {
    const { words, own, named } = textsOf(item.story);
    return {
      words: numbered('word', words),
      tags: numbered('tag', [...item.tags]),
      own: numbered('link', own),
      named: numbered('link', named),
    };
  });
  const most = mostSharing(items.length);
  const weights = counts.map((count) => (count > most ? 0 : Math.log(1 + Math.max(items.length, FEW) / count)));
  const traits = read.map((each): Traits => ({ ...each, weight: sum(each.words.map((word) => weights[word] ?? 0)) }));
  const last = new Map<number, number[]>();
  return {
    of: (place) => traits[place]!,
    weight: (word) => weights[word] ?? 0,
    lately: (trait) => last.get(trait) ?? nowhere,
    remember(place) {
      const { words, tags, own } = traits[place]!;
      for (const list of [words, tags, own]) {
        for (const trait of list) {
          const count = counts[trait] ?? 0;
          if (count < 2 || count > most) continue;
          const places = last.get(trait);
          if (!places) last.set(trait, [place]);
          else if (places.push(place) > LOOKED_AT) places.shift();
        }
      }
    },
  };
}

const nowhere: readonly number[] = [];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Texts {
  readonly words: readonly string[];
  readonly own: readonly string[];
  readonly named: readonly string[];
}

/** Reading an archive takes most of the time, and most of it is the same as it was at the last version. */
const known = new WeakMap<Story, Texts>();

function textsOf(story: Story): Texts {
  const texts = known.get(story) ?? { words: wordsIn(story), own: ownLinks(story), named: namedLinks(story) };
  known.set(story, texts);
  return texts;
}

const wordsIn = (story: Story): string[] => [
  ...new Set(wordsOf(story.headline).filter((word) => word.length >= LEAST_LETTERS || /\P{ASCII}/u.test(word))),
];

const ownLinks = ({ link, mirrorLinks }: Story): string[] => [
  ...new Set([link, ...mirrorLinks].flatMap((address) => (address && canonicalLink(address)) || [])),
];

/** Linked, written out, or embedded. */
function namedLinks({ blocks, bodyLinks }: Story): string[] {
  const links = blocks.flatMap((block) => {
    if (block.kind === 'embed') return [block.link];
    return 'text' in block && block.text.includes('://') ? (block.text.match(ADDRESS) ?? []) : [];
  });
  return [...new Set([...(bodyLinks ?? []), ...links].flatMap((link) => canonicalLink(link) ?? []))];
}
