import type { AudioChoice } from '../../viewer/audio-choice.js';
import type { CaptionPreference } from '../../viewer/caption-preference.js';
import { type Chapter, chapterAt } from '../../viewer/chapters.js';
import { playbackRates, type QualityLevel } from '../../viewer/quality.js';
import { clockText } from './durations.js';
import { languageName } from './language-name.js';
import type { PlayerModel } from './player-model.js';

export const menuIds = ['chapters', 'captions', 'audio', 'speed', 'quality'] as const;
export type MenuId = (typeof menuIds)[number];

export interface CaptionTrackFacts {
  readonly id: string;
  readonly language: string;
  readonly label: string;
}

/** What there is to choose from, and what is chosen. */
export interface MenuFacts {
  readonly tracks: readonly CaptionTrackFacts[];
  readonly chosenTrack: string | undefined;
  readonly captions: CaptionPreference;
  readonly audio: readonly AudioChoice[];
  readonly chosenAudio: string | undefined;
  readonly levels: readonly QualityLevel[];
  readonly height: number | undefined;
  readonly rate: number;
  readonly chapters: readonly Chapter[];
  readonly transport: { readonly position: number };
}

/** What choosing an item asks for. */
export type MenuChoice =
  | { readonly kind: 'chapter'; readonly startSec: number }
  | { readonly kind: 'captions'; readonly mode: CaptionPreference['mode']; readonly language: string | undefined }
  | { readonly kind: 'audio'; readonly id: string }
  | { readonly kind: 'speed'; readonly rate: number }
  | { readonly kind: 'quality'; readonly height: number | undefined };

export interface MenuItem {
  readonly choice: MenuChoice;
  readonly label: string;
  /** On the button that opens the menu. */
  readonly short: string;
  readonly isChosen: boolean;
}

export interface MenuModel {
  readonly id: MenuId;
  readonly title: string;
  readonly items: readonly MenuItem[];
}

export function toMenu(id: MenuId, model: PlayerModel, facts: MenuFacts): MenuModel {
  return { id, title: model.words(`player.${id}`), items: itemsOf[id](model, facts) };
}

const itemsOf: Readonly<Record<MenuId, (model: PlayerModel, facts: MenuFacts) => readonly MenuItem[]>> = {
  chapters: chapterItems,
  captions: captionItems,
  audio: audioItems,
  speed: ({ locale }, { rate }) =>
    playbackRates.map((choice) => {
      const label = `${choice.toLocaleString(locale)}×`;
      return { choice: { kind: 'speed', rate: choice }, label, short: label, isChosen: choice === rate };
    }),
  quality: qualityItems,
};

function chapterItems({ words, locale }: PlayerModel, { chapters, transport }: MenuFacts): readonly MenuItem[] {
  const now = chapterAt(chapters, transport.position) ?? chapters[0];
  return chapters.map((chapter) => ({
    choice: { kind: 'chapter', startSec: chapter.startSec },
    label: `${clockText(chapter.startSec, locale)}  ${chapter.title}`,
    short: words('player.chapters'),
    isChosen: chapter === now,
  }));
}

function captionItems({ words, locale }: PlayerModel, facts: MenuFacts): readonly MenuItem[] {
  const { tracks, chosenTrack, captions } = facts;
  if (tracks.length === 0) return [];
  const item = (mode: CaptionPreference['mode'], language: string | undefined, label: string): MenuItem => ({
    choice: { kind: 'captions', mode, language },
    label,
    short: label,
    isChosen: captions.mode === mode,
  });
  const chosen = tracks.find(({ id }) => id === chosenTrack);
  const language = captions.language ?? chosen?.language;
  return [
    item('off', language, words('player.captionsOff')),
    ...tracks.map((track) => ({
      ...item('on', track.language, track.label || languageName(track.language, locale)),
      isChosen: captions.mode === 'on' && track.id === chosenTrack,
    })),
    { ...item('onReplay', language, words('player.captionsOnReplay')), short: words('player.captionsReplayShort') },
    { ...item('onMute', language, words('player.captionsOnMute')), short: words('player.captionsMuteShort') },
  ];
}

function audioItems({ words, locale }: PlayerModel, { audio, chosenAudio }: MenuFacts): readonly MenuItem[] {
  return audio.map(({ id, label, language, role }) => {
    const name = label || languageName(language, locale);
    return {
      choice: { kind: 'audio', id },
      label: role === 'description' ? words('player.audioDescribed', { name }) : name,
      short: name,
      isChosen: id === chosenAudio,
    };
  });
}

function qualityItems({ words }: PlayerModel, { levels, height }: MenuFacts): readonly MenuItem[] {
  if (levels.length < 2) return [];
  const auto = words('player.qualityAuto');
  return [
    { choice: { kind: 'quality', height: undefined }, label: auto, short: auto, isChosen: height === undefined },
    ...levels.map((level): MenuItem => {
      const label = `${level.height}p`;
      return {
        choice: { kind: 'quality', height: level.height },
        label,
        short: label,
        isChosen: level.height === height,
      };
    }),
  ];
}
