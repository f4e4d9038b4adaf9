/** Where the focus of the player's controls is. `button` is an id, because buttons come and go while a video plays. */
export interface Controls<Id extends string> {
  readonly isShown: boolean;
  readonly zone: 'bar' | 'buttons';
  readonly button: Id;
}

export type ControlsKey = 'up' | 'down' | 'left' | 'right' | 'ok' | 'other' | 'rested';

export type ControlsAct = 'none' | 'back' | 'forward' | 'toggle' | 'press';

export interface ControlsStep<Id extends string> {
  readonly controls: Controls<Id>;
  readonly act: ControlsAct;
}

/**
 * What a key does. Any key brings hidden controls up; Left and Right seek at once then too, OK only shows.
 * `rested` says that nothing was pressed for a while.
 */
export function stepControls<Id extends string>(
  controls: Controls<Id>,
  key: ControlsKey,
  buttons: readonly Id[],
): ControlsStep<Id> {
  const steady = withButton(controls, buttons);
  if (key === 'rested') return { controls: hide(steady), act: 'none' };
  if (!steady.isShown) return wake(steady, key);
  return steady.zone === 'bar' ? onBar(steady, key) : onButtons(steady, key, buttons);
}

/** Keeps the focus on a button that is there. */
export function withButton<Id extends string>(controls: Controls<Id>, buttons: readonly Id[]): Controls<Id> {
  if (buttons.includes(controls.button) || buttons[0] === undefined) return controls;
  return { ...controls, button: buttons[Math.floor((buttons.length - 1) / 2)] ?? buttons[0] };
}

function hide<Id extends string>(controls: Controls<Id>): Controls<Id> {
  return controls.isShown ? { ...controls, isShown: false } : controls;
}

function wake<Id extends string>(controls: Controls<Id>, key: ControlsKey): ControlsStep<Id> {
  if (key === 'left' || key === 'right') {
    return { controls: { ...controls, isShown: true, zone: 'bar' }, act: key === 'left' ? 'back' : 'forward' };
  }
  return { controls: { ...controls, isShown: true, zone: 'buttons' }, act: 'none' };
}

function onBar<Id extends string>(controls: Controls<Id>, key: ControlsKey): ControlsStep<Id> {
  switch (key) {
    case 'left':
      return { controls, act: 'back' };
    case 'right':
      return { controls, act: 'forward' };
    case 'ok':
      return { controls, act: 'toggle' };
    case 'down':
      return { controls: { ...controls, zone: 'buttons' }, act: 'none' };
    default:
      return { controls, act: 'none' };
  }
}

function onButtons<Id extends string>(
  controls: Controls<Id>,
  key: ControlsKey,
  buttons: readonly Id[],
): ControlsStep<Id> {
  const at = buttons.indexOf(controls.button);
  switch (key) {
    case 'left':
    case 'right': {
      const button = buttons[at + (key === 'left' ? -1 : 1)];
      return { controls: button === undefined ? controls : { ...controls, button }, act: 'none' };
    }
    case 'up':
      return { controls: { ...controls, zone: 'bar' }, act: 'none' };
    case 'ok':
      return { controls, act: 'press' };
    default:
      return { controls, act: 'none' };
  }
}
