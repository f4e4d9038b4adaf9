/** Where the focus is on the screen that begins and ends catching up: a row of buttons above a rail of cards. */
export interface CatchUpFocus {
  readonly zone: 'buttons' | 'cards';
  readonly button: number;
  readonly card: number;
}

export interface CatchUpRoom {
  readonly buttons: number;
  readonly cards: number;
}

export const firstCatchUpFocus: CatchUpFocus = { zone: 'buttons', button: 0, card: 0 };

/** Answers the same object when the key has no effect here. */
export function moveCatchUpFocus(
  focus: CatchUpFocus,
  key: 'up' | 'down' | 'left' | 'right',
  room: CatchUpRoom,
): CatchUpFocus {
  if (key === 'up') return focus.zone === 'cards' ? { ...focus, zone: 'buttons' } : focus;
  if (key === 'down') return focus.zone === 'buttons' && room.cards > 0 ? { ...focus, zone: 'cards' } : focus;
  const by = key === 'left' ? -1 : 1;
  if (focus.zone === 'buttons') return along(focus, 'button', focus.button + by, room.buttons);
  return along(focus, 'card', focus.card + by, room.cards);
}

/** What there is to focus has changed. */
export const keepCatchUpFocus = ({ zone, button, card }: CatchUpFocus, room: CatchUpRoom): CatchUpFocus => ({
  zone: room.cards > 0 ? zone : 'buttons',
  button: Math.max(0, Math.min(button, room.buttons - 1)),
  card: Math.max(0, Math.min(card, room.cards - 1)),
});

const along = (focus: CatchUpFocus, part: 'button' | 'card', to: number, count: number): CatchUpFocus =>
  to < 0 || to >= count ? focus : { ...focus, [part]: to };
