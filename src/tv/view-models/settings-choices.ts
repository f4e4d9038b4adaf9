import { captionModes } from '../../viewer/caption-mode.js';
import type { CaptionPreference } from '../../viewer/caption-preference.js';
import { captionBackgrounds, captionColours, captionEdges, captionSizes } from '../../viewer/caption-style.js';
import { contrasts, motions, textSizes, type ViewerSettings } from '../../viewer/viewer-settings.js';
import type { InterfaceLanguage, SettingsRow } from './settings-rows.js';
import type { Words } from './words/words.js';

export function captionRows({ mode, style }: CaptionPreference, words: Words): readonly SettingsRow[] {
  const row = <T extends string>(id: string, choices: readonly T[], label: (choice: T) => string, chosen: T) => ({
    kind: 'choice' as const,
    id: `captions.${id}`,
    label: '',
    options: choices.map((choice) => ({ id: choice, label: label(choice) })),
    chosen,
  });
  return [
    {
      ...row('mode', captionModes, (choice) => words(`settings.captions.mode.${choice}`), mode),
      label: words('settings.captions.mode'),
      note: words('settings.captions.mode.note'),
    },
    {
      ...row('size', captionSizes, (choice) => words(`settings.captions.size.${choice}`), style.size),
      label: words('settings.captions.size'),
    },
    {
      ...row('colour', captionColours, (choice) => words(`settings.captions.colour.${choice}`), style.colour),
      label: words('settings.captions.colour'),
    },
    {
      ...row('edge', captionEdges, (choice) => words(`settings.captions.edge.${choice}`), style.edge),
      label: words('settings.captions.edge'),
    },
    {
      ...row(
        'background',
        captionBackgrounds,
        (choice) => words(`settings.captions.background.${choice}`),
        style.background,
      ),
      label: words('settings.captions.background'),
    },
  ];
}

export const playbackRows = (settings: ViewerSettings, words: Words): readonly SettingsRow[] =>
  (['autoplay', 'livePreview', 'savesData'] as const).map((id) => ({
    kind: 'switch',
    id,
    label: words(`settings.${id}`),
    note: words(`settings.${id}.note`),
    isOn: settings[id],
  }));

export const lookRows = ({ textSize, contrast, motion }: ViewerSettings, words: Words): readonly SettingsRow[] => [
  {
    kind: 'choice',
    id: 'textSize',
    label: words('settings.textSize'),
    options: textSizes.map((id) => ({ id, label: words(`settings.textSize.${id}`) })),
    chosen: textSize,
  },
  {
    kind: 'choice',
    id: 'contrast',
    label: words('settings.contrast'),
    note: words('settings.contrast.note'),
    options: contrasts.map((id) => ({ id, label: words(`settings.contrast.${id}`) })),
    chosen: contrast,
  },
  {
    kind: 'choice',
    id: 'motion',
    label: words('settings.motion'),
    note: words('settings.motion.note'),
    options: motions.map((id) => ({ id, label: words(`settings.motion.${id}`) })),
    chosen: motion,
  },
];

export const languageRows = (
  { language }: ViewerSettings,
  languages: readonly InterfaceLanguage[],
  words: Words,
): readonly SettingsRow[] => {
  const isKnown = languages.some(({ tag }) => tag === language);
  return [
    {
      kind: 'pick',
      id: 'language.auto',
      label: words('settings.language.auto'),
      note: words('settings.language.note'),
      isChosen: !isKnown,
    },
    ...languages.map(({ tag, name }) => ({
      kind: 'pick' as const,
      id: `language.${tag}`,
      label: name,
      isChosen: tag === language,
    })),
  ];
};
