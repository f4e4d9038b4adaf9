/** Where the focus of the player's controls is. `button` is an id, because buttons come and go while a video plays. */
export interface Controls<Id extends string> {
  readonly isShown: boolean;
  readonly zone: 'bar' | 'buttons' | 'related';
  readonly button: Id;
  /** The card of the rail below that has, or last had, the focus. */
  readonly card: number;
}

/** What stands on screen to be reached. */
export interface ControlsRoom<Id extends string> {
  readonly buttons: readonly Id[];
  readonly cardCount: number;
}

export type ControlsKey = 'up' | 'down' | 'left' | 'right' | 'ok' | 'other' | 'rested';

export type ControlsAct = 'none' | 'back' | 'forward' | 'toggle' | 'press' | 'open';

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
  room: ControlsRoom<Id>,
): ControlsStep<Id> {
  const steady = steadied(controls, room);
  if (key === 'rested') return still(hide(steady));
  if (!steady.isShown) return wake(steady, key);
  switch (steady.zone) {
    case 'bar':
      return onBar(steady, key);
    case 'buttons':
      return onButtons(steady, key, room);
    case 'related':
      return onRelated(steady, key, room);
  }
}

/** Keeps the focus on a button or a card that is there. */
export function steadied<Id extends string>(controls: Controls<Id>, room: ControlsRoom<Id>): Controls<Id> {
  const { buttons, cardCount } = room;
  const isThere = buttons.includes(controls.button) || buttons[0] === undefined;
  const button = isThere ? controls.button : (buttons[Math.floor((buttons.length - 1) / 2)] ?? controls.button);
  const zone = controls.zone === 'related' && cardCount === 0 ? 'buttons' : controls.zone;
  const card = Math.max(0, Math.min(controls.card, cardCount - 1));
  const isSame = button === controls.button && zone === controls.zone && card === controls.card;
  return isSame ? controls : { ...controls, button, zone, card };
}

const still = <Id extends string>(controls: Controls<Id>): ControlsStep<Id> => ({ controls, act: 'none' });

/** Who comes back finds the buttons, not the rail that was left open. */
function hide<Id extends string>(controls: Controls<Id>): Controls<Id> {
  if (!controls.isShown) return controls;
  return { ...controls, isShown: false, zone: controls.zone === 'related' ? 'buttons' : controls.zone };
}

function wake<Id extends string>(controls: Controls<Id>, key: ControlsKey): ControlsStep<Id> {
  if (key === 'left' || key === 'right') {
    return { controls: { ...controls, isShown: true, zone: 'bar' }, act: key === 'left' ? 'back' : 'forward' };
  }
  return still({ ...controls, isShown: true, zone: 'buttons' });
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
      return still({ ...controls, zone: 'buttons' });
    default:
      return still(controls);
  }
}

function onButtons<Id extends string>(
  controls: Controls<Id>,
  key: ControlsKey,
  { buttons, cardCount }: ControlsRoom<Id>,
): ControlsStep<Id> {
  const at = buttons.indexOf(controls.button);
  switch (key) {
    case 'left':
    case 'right': {
      const button = buttons[at + (key === 'left' ? -1 : 1)];
      return still(button === undefined ? controls : { ...controls, button });
    }
    case 'up':
      return still({ ...controls, zone: 'bar' });
    case 'down':
      return still(cardCount > 0 ? { ...controls, zone: 'related' } : controls);
    case 'ok':
      return { controls, act: 'press' };
    default:
      return still(controls);
  }
}

function onRelated<Id extends string>(
  controls: Controls<Id>,
  key: ControlsKey,
  { cardCount }: ControlsRoom<Id>,
): ControlsStep<Id> {
  switch (key) {
    case 'left':
    case 'right': {
      const card = controls.card + (key === 'left' ? -1 : 1);
      return still(card < 0 || card >= cardCount ? controls : { ...controls, card });
    }
    case 'up':
      return still({ ...controls, zone: 'buttons' });
    case 'ok':
      return { controls, act: 'open' };
    default:
      return still(controls);
  }
}
