/** @jest-environment jsdom */
import type { KeyCap } from '../../../src/tv/components/search/KeyCap.js';
import { SearchScreen } from '../../../src/tv/pages/SearchScreen.js';
import type { SearchDesk } from '../../../src/tv/pages/search-state.js';
import { narrationText } from '../../../src/viewer/narration.js';
import { mount } from '../../support/mount.js';
import { aCard, aPageLens } from '../../support/page-on-tv.js';

const cyrillic = 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я';
const found = { ok: true, value: [aCard({ id: 'port', headline: 'The port' })] } as const;

function aDesk(facts: Partial<SearchDesk> = {}) {
  const asked: string[] = [];
  const noted: string[] = [];
  const desk: SearchDesk = {
    wantsLatin: false,
    language: () => ({ tag: 'ru', name: 'Русский', keyboard: cyrillic }),
    ask: (query, onAnswer) => {
      asked.push(query);
      onAnswer(found);
    },
    cancel: () => undefined,
    recent: () => [],
    noteSearch: (query) => void noted.push(query),
    ...facts,
  };
  return { desk, asked, noted };
}

function open(desk: SearchDesk) {
  const model = { lens: aPageLens(), suggested: [aCard()] };
  const tv = mount<SearchScreen>({ type: SearchScreen, desk, model });
  return {
    ...tv,
    says: () => narrationText(undefined, tv.subject.narration(), (index, total) => `${index + 1} of ${total}`),
    onKey: () => (tv.focused() as KeyCap).label,
  };
}

describe('the search screen', () => {
  it('types the letters of the interface’s language, and finds', () => {
    const { desk, asked, noted } = aDesk();
    const tv = open(desk);
    expect(tv.onKey()).toBe('А');
    tv.press('Enter', 'Right', 'Enter');
    expect(asked).toEqual(['а', 'аб']);
    expect(tv.says()).toContain('1 result for “аб”');
    // To the end of the row, and on to the result.
    tv.press(...Array.from({ length: 8 }, () => 'Right'));
    expect(tv.says()).toContain('The port');
    tv.press('Enter');
    expect(tv.asked()).toEqual([['open', { kind: 'story', storyId: 'port' }]]);
    expect(noted).toEqual(['аб']);
  });

  it('changes to Latin letters and back by one key, says so, and stays on it', () => {
    const tv = open(aDesk().desk);
    tv.press(...Array.from({ length: 6 }, () => 'Down'));
    expect([tv.onKey(), tv.says()]).toEqual(['ABC', expect.stringContaining('Switch to Latin letters')]);
    tv.press('Enter');
    expect(tv.says()).toContain('Latin letters');
    expect(tv.onKey()).toBe('А\u200cБ\u200cВ');
    tv.press('Up', 'Down');
    expect(tv.says()).toContain('Switch to Русский letters');
    tv.press('Enter');
    expect(tv.says()).toContain('Русский letters');
    expect(tv.onKey()).toBe('ABC');
  });

  it('has the letters that were chosen before, when it is opened again', () => {
    const { desk, asked } = aDesk();
    open(desk).press(...Array.from({ length: 6 }, () => 'Down'), 'Enter');
    const tv = open(desk);
    expect(tv.onKey()).toBe('A');
    tv.press('Enter');
    expect(asked).toEqual(['a']);
  });

  it('comes back with its text, results and place', () => {
    const { desk } = aDesk();
    const before = open(desk);
    before.press('Enter', ...Array.from({ length: 7 }, () => 'Right'));
    const snapshot = before.subject.snapshot();
    const after = open(desk);
    after.subject.restore(snapshot);
    expect(after.says()).toBe(before.says());
    expect(after.says()).toContain('The port');
  });
});
