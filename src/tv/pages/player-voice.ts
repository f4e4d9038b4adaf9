import type { Chapter } from '../../viewer/chapters.js';
import type { Narration } from '../../viewer/narration.js';
import type { PlayerView } from '../components/player/PlayerView.js';
import type { PlayerSnapshot } from '../player/session.js';
import type { PlayerModel } from '../view-models/player-model.js';
import type { RailModel } from '../view-models/rail-model.js';
import type { PlayerDisplay } from './player-display.js';
import type { PlayerInterlude } from './player-interlude.js';
import { narrateMenu, narrateMessage, narratePlayer, type Subject, spokenTitle } from './player-narration.js';

export interface VoiceParts {
  readonly view: PlayerView;
  readonly model: PlayerModel;
  readonly display: PlayerDisplay;
  readonly interlude: PlayerInterlude;
  snapshot(): PlayerSnapshot | undefined;
  rail(): RailModel | undefined;
  chapters(): readonly Chapter[];
  /** What is to be said is another thing now. */
  onChange(): void;
}

/** What the player says: of all that happens the one thing that the viewer did or that concerns them. */
export class PlayerVoice {
  private subject: Subject = { kind: 'state' };
  private said = '';

  constructor(private readonly parts: VoiceParts) {}

  narration(): Narration {
    const { model, view, interlude } = this.parts;
    const snapshot = this.parts.snapshot();
    if (!snapshot) return { title: spokenTitle(model), label: model.words('player.loading') };
    const message = interlude.message(model, snapshot.transport);
    if (message) return narrateMessage(model, message, view.messageButton);
    const menu = view.openedMenu;
    return menu
      ? narrateMenu(menu.model, menu.index)
      : narratePlayer(model, { transport: snapshot.transport, chapters: this.parts.chapters() }, this.subject);
  }

  tellState(): void {
    this.subject = { kind: 'state' };
    this.tell();
  }

  tellPosition(): void {
    this.subject = { kind: 'position' };
    this.tell();
  }

  tellWords(spoken: string): void {
    this.subject = { kind: 'words', spoken };
    this.tell();
  }

  /** Says where the focus is; hidden controls have none. */
  tellFocus(): void {
    const { display, view } = this.parts;
    const { isShown, zone, card, button } = display.controls;
    if (!isShown) return;
    if (zone === 'bar') this.tellPosition();
    else if (zone === 'buttons') this.tellButton(view.buttonIds.indexOf(button));
    else this.tellCard(card);
  }

  tell(): void {
    const said = JSON.stringify(this.narration());
    if (said === this.said) return;
    this.said = said;
    this.parts.onChange();
  }

  private tellButton(index: number): void {
    const { chosenSpoken: spoken, buttonIds } = this.parts.view;
    this.subject = { kind: 'control', spoken, index, total: buttonIds.length };
    this.tell();
  }

  private tellCard(card: number): void {
    const rail = this.parts.rail();
    if (!rail) return;
    const spoken = rail.cardAt(card)?.spoken ?? '';
    this.subject = { kind: 'card', title: rail.title, spoken, card, total: rail.length };
    this.tell();
  }
}
