import type { Page } from '../../../src/contract/page.js';
import { titleOf, withTitles } from '../../../src/tv/view-models/usual-titles.js';
import { en } from '../../../src/tv/view-models/words/en.js';
import { createWords } from '../../../src/tv/view-models/words/words.js';
import { aPage, aRail } from '../../support/page-on-tv.js';

const spanish = createWords({ 'automatic.home': 'Inicio', 'automatic.latest': 'Lo último' }, 'es');

describe('a title that no operator gave', () => {
  it('is said in the language of the viewer', () => {
    expect(titleOf({ title: 'Home', usualTitle: 'home' }, spanish)).toBe('Inicio');
    expect(titleOf({ title: 'Home', usualTitle: 'home' }, createWords(en))).toBe('Home');
  });

  it('is the server’s where there is no word for it', () => {
    expect(titleOf({ title: 'Videos', usualTitle: 'videos' }, spanish)).toBe('Videos');
  });

  it('is said wherever a page has one', () => {
    const page: Page = {
      ...aPage({ ...aRail('new'), title: 'Latest', usualTitle: 'latest' }),
      usualTitle: 'home',
      ticker: { label: 'Latest', usualTitle: 'latest', items: [] },
    };
    expect(withTitles(page, spanish)).toMatchObject({
      title: 'Inicio',
      rails: [{ title: 'Lo último' }],
      ticker: { label: 'Lo último' },
    });
  });
});

describe('a title that an operator gave', () => {
  it('stays as it is', () => {
    const page = { ...aPage({ ...aRail('new'), title: 'Latest' }), ticker: { label: 'Latest', items: [] } };
    expect(withTitles(page, spanish)).toEqual(page);
  });
});
