import { launchData, onLaunch } from '../../../src/tv/platform/launch-link.js';

const aTizen = (data: readonly { key: string; value: string[] }[]) => ({
  application: { getCurrentApplication: () => ({ getRequestedAppControl: () => ({ appControl: { data } }) }) },
});

describe('what the launcher wants opened', () => {
  it('is in the parameters of webOS, new and old', () => {
    expect(launchData({ webOSSystem: { launchParams: '{"a":1}' } })).toBe('{"a":1}');
    expect(launchData({ PalmSystem: { launchParams: '{"b":1}' } })).toBe('{"b":1}');
  });

  it('is in the payload of Tizen', () => {
    const other = { key: 'caller', value: ['x'] };
    expect(launchData({ tizen: aTizen([other, { key: 'PAYLOAD', value: ['{"a":1}'] }]) })).toBe('{"a":1}');
    expect(launchData({ tizen: aTizen([other]) })).toBeUndefined();
  });

  it('is in the extras of an Android intent', () => {
    expect(launchData({ RundownHost: { launchParameters: () => '{"contentId":"a"}' } })).toBe('{"contentId":"a"}');
  });

  it('is nothing in a browser, nor where asking fails', () => {
    const refuses = {
      getCurrentApplication: () => {
        throw new Error('no control');
      },
    };
    expect([launchData({}), launchData({ tizen: { application: refuses } })]).toEqual([undefined, undefined]);
  });

  it('is told while the app runs, by the event or by what it points to', () => {
    const heard: unknown[] = [];
    const target = Object.assign(new EventTarget(), { tizen: aTizen([{ key: 'PAYLOAD', value: ['t'] }]) });
    onLaunch(target, (data) => heard.push(data));
    target.dispatchEvent(Object.assign(new Event('webOSRelaunch'), { detail: { contentId: 'a' } }));
    target.dispatchEvent(new Event('appcontrol'));
    expect(heard).toEqual([{ contentId: 'a' }, 't']);
  });
});
