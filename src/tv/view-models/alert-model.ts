import type { Alert } from '../../contract/alert.js';
import { joinSentences } from '../../viewer/narration.js';
import type { DialogModel } from './dialog-model.js';
import type { Words } from './words/words.js';

export interface AlertModel {
  readonly tone: 'info' | 'breaking';
  readonly label: string;
  readonly headline: string;
  /** What stands beside it while OK opens it; undefined when it opens nothing. */
  readonly hint: string | undefined;
  readonly spoken: string;
}

export function toAlertModel({ severity, headline, storyId }: Alert, isOkFree: boolean, words: Words): AlertModel {
  const tone = severity === 'info' ? 'info' : 'breaking';
  const label = words(`alert.${tone}`);
  const opens = storyId !== undefined;
  return {
    tone,
    label,
    headline,
    hint: opens ? words('alert.hint') : undefined,
    spoken: joinSentences([label, headline, opens && isOkFree ? words('alert.spokenHint') : undefined]),
  };
}

/** A takeover asks before it takes anything over. */
export const toTakeoverQuestion = ({ headline, storyId }: Alert, words: Words): DialogModel => ({
  title: words('alert.takeover'),
  message: headline,
  buttons:
    storyId === undefined
      ? [{ id: 'close', label: words('alert.close') }]
      : [
          { id: 'open', label: words('alert.open') },
          { id: 'close', label: words('alert.notNow') },
        ],
});
