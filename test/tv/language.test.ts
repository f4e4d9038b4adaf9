import { createInterpreter } from '../../src/tv/language.js';
import type { Catalogue } from '../../src/tv/view-models/words/words.js';

const catalogues: Record<string, Catalogue> = {
  es: { 'badge.live': 'EN VIVO' },
  ar: { 'age.days': { zero: 'اليوم', two: 'قبل يومين', few: 'قبل {count} أيام', other: 'قبل {count} يوم' } },
};
const languages = [
  { tag: 'es', name: 'Español' },
  { tag: 'ar', name: 'العربية' },
  { tag: 'fr', name: 'Français' },
];

const anInterpreter = (
  deviceLanguages: readonly string[] = ['en-GB'],
  load: (tag: string) => Promise<unknown> = async (tag) => catalogues[tag] && { words: catalogues[tag] },
  channelLanguages: readonly string[] = [],
) => createInterpreter({ languages, deviceLanguages, channelLanguages: () => channelLanguages, load });

describe('the interpreter', () => {
  it('speaks English until it is told otherwise', () => {
    const { words, language, direction } = anInterpreter();
    expect([words('badge.live'), language().tag, direction()]).toEqual(['LIVE', 'en', 'ltr']);
  });

  it('speaks the device’s language, in the device’s variant', async () => {
    const interpreter = anInterpreter(['es-MX', 'en']);
    expect(await interpreter.use('auto')).toBe(true);
    expect([interpreter.words('badge.live'), interpreter.locale()]).toEqual(['EN VIVO', 'es-MX']);
  });

  it('speaks the channel’s language where it speaks none of the device’s', async () => {
    const german = anInterpreter(['de-AT'], undefined, ['es', 'en']);
    await german.use('auto');
    const english = anInterpreter(['en-US'], undefined, ['es']);
    await english.use('auto');
    expect([german.language().tag, english.language().tag]).toEqual(['es', 'en']);
  });

  it.each([
    ['fr-CA', 'fr', 'fr-CA'],
    ['ar_EG', 'ar', 'ar-EG'],
    ['es-419', 'es', 'es-419'],
    ['not a tag', 'en', 'en'],
  ])('takes %s for %s', async (device, tag, locale) => {
    const interpreter = anInterpreter([device], async () => ({ words: {} }));
    await interpreter.use('auto');
    expect([interpreter.language().tag, interpreter.locale()]).toEqual([tag, locale]);
  });

  it('says in English what the language does not say', async () => {
    const interpreter = anInterpreter();
    await interpreter.use('es');
    expect(interpreter.words('leave.stay')).toBe('Stay');
  });

  it('chooses the plural of the language, and its digits', async () => {
    const interpreter = anInterpreter(['ar-EG']);
    await interpreter.use('ar');
    const days = [2, 3, 11].map((count) => interpreter.words('age.days', { count }));
    expect(days).toEqual(['قبل يومين', 'قبل ٣ أيام', 'قبل ١١ يوم']);
    expect(interpreter.direction()).toBe('rtl');
  });

  it('stays with what it speaks when a catalogue cannot be had', async () => {
    const interpreter = anInterpreter();
    await interpreter.use('es');
    expect(await interpreter.use('fr')).toBe(false);
    expect(interpreter.language().tag).toBe('es');
  });

  it('speaks what was wished for last, whichever catalogue comes first', async () => {
    const arrivals: Record<string, (file: unknown) => void> = {};
    const interpreter = anInterpreter([], (tag) => new Promise((resolve) => (arrivals[tag] = resolve)));
    const wishes = [interpreter.use('es'), interpreter.use('ar')];
    arrivals['ar']?.({ words: {} });
    arrivals['es']?.({ words: {} });
    expect(await Promise.all(wishes)).toEqual([false, true]);
    expect(interpreter.language().tag).toBe('ar');
  });

  it('leaves out what is no phrase', async () => {
    const words = { 'badge.live': 7, 'leave.stay': { one: 'x' }, 'leave.go': 'Salir' };
    const interpreter = anInterpreter(['es'], async () => ({ words }));
    await interpreter.use('auto');
    const said = (['badge.live', 'leave.stay', 'leave.go'] as const).map((key) => interpreter.words(key));
    expect(said).toEqual(['LIVE', 'Stay', 'Salir']);
  });

  it('tells of another language, once it is spoken', async () => {
    const interpreter = anInterpreter();
    const heard: string[] = [];
    interpreter.onChange(() => heard.push(interpreter.words('badge.live')));
    await interpreter.use('es');
    await interpreter.use('es');
    expect(heard).toEqual(['EN VIVO']);
  });

  it('goes back to English without asking anybody', async () => {
    const interpreter = anInterpreter();
    await interpreter.use('es');
    expect(await interpreter.use('en')).toBe(true);
    expect(interpreter.words('badge.live')).toBe('LIVE');
  });
});
