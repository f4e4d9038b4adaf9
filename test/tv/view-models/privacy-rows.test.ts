import { privacyRows } from '../../../src/tv/view-models/settings-own.js';
import { en } from '../../../src/tv/view-models/words/en.js';
import { createWords } from '../../../src/tv/view-models/words/words.js';
import { freshQuality, toReport } from '../../../src/viewer/playback-quality.js';
import { usualSettings } from '../../../src/viewer/viewer-settings.js';

const words = createWords(en);
const lastVideo = toReport(freshQuality(0), 'storm', false);

describe('the privacy page', () => {
  it('says that nothing is sent where the channel asks for nothing', () => {
    const rows = privacyRows(usualSettings, { lastVideo, beaconUrl: '' }, words);
    expect(rows.map(({ id }) => id)).toEqual([
      'privacy.unasked',
      'privacy.library',
      'privacy.identifier',
      'privacy.requests',
    ]);
    expect(rows[0]?.note).toMatch(/nothing is sent/);
  });

  it('shows the message to the letter, and whom it goes to', () => {
    const beaconUrl = 'https://news.example/quality';
    const rows = privacyRows({ ...usualSettings, shareQuality: true }, { lastVideo, beaconUrl }, words);
    expect(rows[0]).toMatchObject({ kind: 'switch', isOn: true });
    const noteOf = (id: string) => rows.find((row) => row.id === id)?.note;
    expect(noteOf('privacy.address')).toBe(beaconUrl);
    expect(JSON.parse(noteOf('privacy.last') ?? '')).toMatchObject({ contentId: 'storm', isLive: false, stalls: 0 });
  });
});
