/** @jest-environment jsdom */
import { content, alert as layout, safe } from '../../../src/tv/theme/layout.js';
import type { AlertModel } from '../../../src/tv/view-models/alert-model.js';
import { AlertBanner } from '../../../src/tv/widgets/AlertBanner.js';
import { mount } from '../../support/mount.js';

const model: AlertModel = {
  tone: 'breaking',
  label: 'Breaking',
  headline: 'Harbour tunnel closed',
  hint: undefined,
  spoken: '',
};

describe('the banner of breaking news', () => {
  it('stands beside the navigation column, and covers the whole head of a screen that has none', () => {
    const { subject } = mount<AlertBanner>({ type: AlertBanner });
    subject.model = model;
    expect([subject.x, subject.x + subject.w]).toEqual([content.x, layout.right]);
    subject.isWide = true;
    expect([subject.x, subject.x + subject.w]).toEqual([safe.x, layout.right]);
    subject.isWide = false;
    expect(subject.x).toBe(content.x);
  });
});
