import type { ViewerSettings } from '../../viewer/viewer-settings.js';
import type { DialogModel } from './dialog-model.js';
import type { AboutFacts } from './settings-about.js';
import type { KeptCounts, SettingsRow } from './settings-rows.js';
import type { Words } from './words/words.js';

/** What is so on every channel. */
type StandingFact = 'sent' | 'unasked' | 'library' | 'identifier' | 'requests';

type PrivacyFacts = Pick<AboutFacts, 'lastVideo' | 'beaconUrl'>;

/** Nothing in general terms: whom the message goes to, and the last one as it was, to the letter. */
export function privacyRows(
  { shareQuality }: ViewerSettings,
  about: PrivacyFacts,
  words: Words,
): readonly SettingsRow[] {
  const fact = (id: StandingFact | 'address' | 'last', note: string): SettingsRow => ({
    kind: 'fact',
    id: `privacy.${id}`,
    label: words(`settings.privacy.${id}`),
    note,
  });
  const standing = (id: StandingFact) => fact(id, words(`settings.privacy.${id}.value`));
  const { lastVideo, beaconUrl } = about;
  const sharing: readonly SettingsRow[] = [
    {
      kind: 'switch',
      id: 'shareQuality',
      label: words('settings.shareQuality'),
      note: words('settings.shareQuality.note'),
      isOn: shareQuality,
    },
    standing('sent'),
    fact('address', beaconUrl),
    ...(lastVideo ? [fact('last', JSON.stringify(lastVideo))] : []),
  ];
  return [
    ...(beaconUrl ? sharing : [standing('unasked')]),
    standing('library'),
    standing('identifier'),
    standing('requests'),
  ];
}

export const clearings = ['clearSaved', 'clearHistory', 'clearSearches', 'clearEverything'] as const;
export type Clearing = (typeof clearings)[number];

export const isClearing = (id: string): id is Clearing => (clearings as readonly string[]).includes(id);

export function dataRows({ saved, history, searches }: KeptCounts, words: Words): readonly SettingsRow[] {
  const countText = (count: number) =>
    count > 0 ? words('settings.data.some', { count }) : words('settings.data.none');
  const notes: Readonly<Record<Clearing, string>> = {
    clearSaved: countText(saved),
    clearHistory: history > 0 ? words('settings.clearHistory.note') : countText(0),
    clearSearches: searches > 0 ? '' : countText(0),
    clearEverything: words('settings.clearEverything.note'),
  };
  return clearings.map((id) => ({ kind: 'action', id, label: words(`settings.${id}`), note: notes[id] }));
}

/** Whether there is anything to clear. */
export function canClear(id: Clearing, { saved, history, searches }: KeptCounts): boolean {
  const counts: Readonly<Record<Clearing, number>> = {
    clearSaved: saved,
    clearHistory: history,
    clearSearches: searches,
    clearEverything: 1,
  };
  return counts[id] > 0;
}

/** The first button, which has the focus, keeps. */
export const toClearQuestion = (id: Clearing, words: Words): DialogModel => ({
  title: words(`settings.${id}.ask`),
  message: words('settings.cannotUndo'),
  buttons: [
    { id: 'keep', label: words('settings.keep') },
    { id: 'clear', label: words('settings.clear') },
  ],
});
