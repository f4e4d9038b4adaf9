import type { DeviceParts } from './device.js';

interface GamepadNavigator extends Navigator {
  gamepadInputEmulation?: 'mouse' | 'keyboard' | 'gamepad';
}

/** The controller moves a mouse pointer until the page says that it wants keys. */
export const xboxParts: DeviceParts = (page) => ({
  askForKeys() {
    const navigator = page.navigator as GamepadNavigator;
    if ('gamepadInputEmulation' in navigator) navigator.gamepadInputEmulation = 'keyboard';
  },
});
