import { voiceRows } from '../../../src/tv/view-models/settings-voice.js';
import { en } from '../../../src/tv/view-models/words/en.js';
import { createWords } from '../../../src/tv/view-models/words/words.js';
import { usualSettings } from '../../../src/viewer/viewer-settings.js';

const words = createWords(en);
const rowsWith = (speech: Parameters<typeof voiceRows>[1]) => voiceRows(usualSettings, speech, words);
const fiona = { id: 'fiona', label: 'Fiona' };

describe('what Settings says of voices', () => {
  it('on a device that cannot speak: why it cannot, and why stories have no Listen', () => {
    const rows = rowsWith({ voices: [], language: 'English', languages: [] });
    expect(rows.map(({ id, kind }) => [id, kind])).toEqual([
      ['noVoice', 'fact'],
      ['listen', 'fact'],
    ]);
    expect(rows[0]?.note).toMatch(/no voice that apps can use/);
    expect(rows[1]?.note).toMatch(/no Listen button/);
  });

  it('on a device that speaks other languages: that it has no voice for this one, and which it has', () => {
    const [narration, listen] = rowsWith({ voices: [], language: 'English', languages: ['Korean', 'Arabic'] });
    expect(narration?.note).toBe('This device has no voice for English.');
    expect(listen?.note).toMatch(/voices for: Korean, Arabic\. A story in another language has no Listen button/);
  });

  it('on a device that speaks this language and some others: which stories it can read', () => {
    const rows = rowsWith({ voices: [fiona], language: 'English', languages: ['English'] });
    expect(rows.map(({ id }) => id)).toEqual(['narration', 'narrationRate', 'narrationTest', 'listen']);
  });

  it('on a device that speaks nearly everything: nothing of it', () => {
    const languages = Array.from({ length: 40 }, (_, at) => `Language ${at}`);
    const rows = rowsWith({ voices: [fiona], language: 'English', languages });
    expect(rows.map(({ id }) => id)).not.toContain('listen');
  });
});
