import { createSettingsStore } from '../../src/tv/platform/settings-store.js';
import { createSettingsKeeper } from '../../src/tv/settings-keeper.js';
import { usualSettings } from '../../src/viewer/viewer-settings.js';
import { aDevice, type Device } from '../support/device.js';

const keeperOn = (device: Device | undefined, defaults = usualSettings) =>
  createSettingsKeeper(createSettingsStore(device), defaults);

describe('settings on a device', () => {
  it('are there at the next start', () => {
    const device = aDevice();
    keeperOn(device).change({ textSize: 'largest' });
    expect(keeperOn(device).settings()).toEqual({ ...usualSettings, textSize: 'largest' });
  });

  it('tell who follows them at once', () => {
    const keeper = keeperOn(aDevice());
    const heard: unknown[] = [];
    const stop = keeper.onChange((now, before) => heard.push([before.contrast, now.contrast]));
    keeper.change({ contrast: 'high' });
    stop();
    keeper.change({ contrast: 'normal' });
    expect(heard).toEqual([['normal', 'high']]);
  });

  it('go on following the device where nothing was chosen', () => {
    const device = aDevice();
    keeperOn(device).change({ textSize: 'large' });
    expect(keeperOn(device, { ...usualSettings, motion: 'reduced' }).settings()).toMatchObject({
      textSize: 'large',
      motion: 'reduced',
    });
  });

  it('keep what another window chose meanwhile', () => {
    const device = aDevice();
    const first = keeperOn(device);
    keeperOn(device).change({ autoplay: false });
    first.change({ textSize: 'small' });
    expect(keeperOn(device).settings()).toMatchObject({ autoplay: false, textSize: 'small' });
  });

  it('survive a damaged store, one that refuses, and none at all', () => {
    const damaged = aDevice({ items: { 'rundown.settings': '{"textSize":"large","motion":7' } });
    expect(keeperOn(damaged).settings()).toEqual(usualSettings);
    for (const device of [aDevice({ refuses: true }), undefined]) {
      const keeper = keeperOn(device);
      keeper.change({ textSize: 'large' });
      keeper.change({ contrast: 'high' });
      expect(keeper.settings()).toMatchObject({ textSize: 'large', contrast: 'high' });
    }
  });

  it('return to what they were before anything was chosen', () => {
    const device = aDevice();
    const keeper = keeperOn(device);
    keeper.change({ narration: true });
    keeper.reset();
    expect(keeper.settings()).toEqual(usualSettings);
    expect(keeperOn(device).settings()).toEqual(usualSettings);
  });
});
