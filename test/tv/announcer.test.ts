import { Announcer } from '../../src/tv/announcer.js';
import { createWords } from '../../src/tv/view-models/words/words.js';

function anAnnouncer() {
  const said: string[] = [];
  const announcer = new Announcer({ say: (text) => void said.push(text), speakBy: () => undefined }, createWords());
  return { announcer, said };
}

const home = { title: 'Home', label: 'Harbour council votes', position: { index: 0, total: 5 } };

describe('the announcer', () => {
  it('says a title only when it changes', () => {
    const { announcer, said } = anAnnouncer();
    announcer.announce(home);
    announcer.viewerActed();
    announcer.announce({ ...home, label: 'Offshore wind' });
    expect(said).toEqual(['Home. Harbour council votes. 1 of 5', 'Offshore wind. 1 of 5']);
  });

  it('says a word at the edge, and then what has the focus, whole: it may have been cut off', () => {
    const { announcer, said } = anAnnouncer();
    announcer.announce(home);
    announcer.mention('Saved copy from 12:00');
    expect(said[1]).toBe('Saved copy from 12:00. Home. Harbour council votes. 1 of 5');
  });

  it('says such a word before anything has the focus', () => {
    const { announcer, said } = anAnnouncer();
    announcer.mention('Saved copy from 12:00');
    expect(said).toEqual(['Saved copy from 12:00']);
  });
});
