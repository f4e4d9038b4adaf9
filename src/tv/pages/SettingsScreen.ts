import Lightning from '@lightningjs/core';
import type { CaptionStyle } from '../../viewer/caption-style.js';
import type { Narration } from '../../viewer/narration.js';
import type { Direction } from '../../viewer/page-focus.js';
import {
  firstSettingsFocus,
  keepSettingsFocus,
  leaveRows,
  moveSettingsFocus,
  type SettingsFocus,
  type SettingsRoom,
} from '../../viewer/settings-focus.js';
import { CaptionPreview } from '../components/settings/CaptionPreview.js';
import { SectionList } from '../components/settings/SectionList.js';
import { SettingRows } from '../components/settings/SettingRows.js';
import { settings as layout } from '../components/settings/settings-layout.js';
import { content } from '../theme/layout.js';
import { type } from '../theme/type.js';
import type { DialogModel } from '../view-models/dialog-model.js';
import type { StageFacts } from '../view-models/settings-about.js';
import {
  type SettingsSection,
  type SettingsSectionId,
  settingSpoken,
  settingsSections,
} from '../view-models/settings-model.js';
import type { SettingsRow } from '../view-models/settings-rows.js';
import type { Words } from '../view-models/words/words.js';
import type { Screen } from './screen.js';
import { stageFacts } from './stage-facts.js';

/** What the screen asks of the world. */
export interface SettingsDesk {
  sections(stage: StageFacts): readonly SettingsSection[];
  captionStyle(): CaptionStyle;
  choose(row: string, option: string): void;
  /** A question to be asked first, for what cannot be undone. */
  press(row: string): { readonly question: DialogModel; confirm(): void } | undefined;
  onChange(listener: () => void): () => void;
}

export interface SettingsModel {
  readonly words: Words;
  /** Where it opens. */
  readonly section: SettingsSectionId | undefined;
}

export interface SettingsScreenTemplateSpec extends Lightning.Component.TemplateSpec {
  /** Set before `model`. */
  desk: SettingsDesk | undefined;
  model: SettingsModel | undefined;
  Title: object;
  Sections: typeof SectionList;
  Preview: typeof CaptionPreview;
  Rows: typeof SettingRows;
}

/** Everything that a viewer can choose: sections at the left, what is in them at the right. It takes effect at once. */
export class SettingsScreen
  extends Lightning.Component<SettingsScreenTemplateSpec>
  implements Lightning.Component.ImplementTemplateSpec<SettingsScreenTemplateSpec>, Screen
{
  readonly keepsOk = true;
  desk: SettingsDesk | undefined;
  private _model: SettingsModel | undefined;
  private focus: SettingsFocus = firstSettingsFocus;
  private sections: readonly SettingsSection[] = [];
  private unfollow: (() => void) | undefined;

  static override _template(): Lightning.Component.Template<SettingsScreenTemplateSpec> {
    return {
      Title: { x: content.x, y: layout.titleY, text: { ...type.pageTitle, maxLines: 1 } },
      Sections: { type: SectionList },
      Rows: { type: SettingRows },
      Preview: { type: CaptionPreview, visible: false },
    };
  }

  override _attach() {
    this.unfollow = this.desk?.onChange(() => this.refresh());
  }

  override _detach() {
    this.unfollow?.();
  }

  get model(): SettingsModel | undefined {
    return this._model;
  }

  set model(model: SettingsModel | undefined) {
    this._model = model;
    if (!model) return;
    const section = model.section ? settingsSections.indexOf(model.section) : 0;
    this.focus = { ...firstSettingsFocus, section };
    this.read();
    this.patch({ Title: { text: { text: model.words('settings.title') } } });
    this.sectionList.show(this.sections.map(({ title }) => title));
    this.draw(true);
  }

  narration(): Narration {
    const { _model: model, focus, section } = this;
    if (!model || !section) return { label: '' };
    const { words } = model;
    if (focus.zone === 'sections') {
      const position = { index: focus.section, total: this.sections.length };
      return { title: words('settings.title'), label: section.title, position, hint: words('settings.sectionHint') };
    }
    const row = section.rows[focus.row];
    if (!row) return { title: section.title, label: '' };
    const position = { index: focus.row, total: section.rows.length };
    return { title: section.title, ...settingSpoken(row, focus.option, words), position };
  }

  snapshot(): SettingsFocus {
    return this.focus;
  }

  restore(snapshot: unknown) {
    // Only ever what `snapshot` gave.
    this.focus = snapshot as SettingsFocus;
    this.draw(true);
  }

  override _handleUp() {
    return this.move('up');
  }
  override _handleDown() {
    return this.move('down');
  }
  override _handleLeft() {
    return this.move('left');
  }
  override _handleRight() {
    return this.move('right');
  }

  override _handleEnter() {
    const { focus, desk, section } = this;
    if (focus.zone === 'sections') return this.move('right');
    const row = section?.rows[focus.row];
    if (row && desk) this.act(row, desk);
    return true;
  }

  override _handleBack() {
    return this.focus.zone === 'rows' ? this.goTo(leaveRows(this.focus)) : false;
  }

  $sectionPointedAt(section: number) {
    if (section !== this.focus.section || this.focus.zone === 'rows') this.goTo({ ...firstSettingsFocus, section });
  }

  $rowPointedAt(row: number, option: number) {
    this.goTo({ ...this.focus, zone: 'rows', row, option });
  }

  private act(row: SettingsRow, desk: SettingsDesk) {
    if (row.kind === 'fact') return;
    if (row.kind === 'choice') {
      const option = row.options[this.focus.option];
      if (option) desk.choose(row.id, option.id);
      return;
    }
    const asked = desk.press(row.id);
    if (!asked) return;
    this.fireAncestors('$ask', asked.question, (answer) => {
      if (answer === 'clear') asked.confirm();
    });
  }

  private move(direction: Direction): boolean {
    return this.goTo(moveSettingsFocus(this.focus, direction, this.room));
  }

  private goTo(focus: SettingsFocus): boolean {
    if (focus === this.focus) return false;
    // Figures of another section are those of now.
    if (focus.section !== this.focus.section) this.read();
    this.focus = focus;
    this.draw(false);
    this.fireAncestors('$focusMoved');
    return true;
  }

  private refresh() {
    this.read();
    this.draw(true);
    this.fireAncestors('$focusMoved');
  }

  private read() {
    this.sections = this.desk?.sections(stageFacts(this.stage)) ?? [];
  }

  private draw(isInstant: boolean) {
    const { desk, _model: model } = this;
    this.focus = keepSettingsFocus(this.focus, this.room);
    const { focus, section } = this;
    if (!section || !desk || !model) return;
    const hasPreview = section.id === 'captions';
    this.patch({ Preview: { visible: hasPreview } });
    if (hasPreview) this.preview.show(model.words('settings.captions.preview'), desk.captionStyle());
    this.sectionList.setFocus(focus.section, focus.zone === 'sections');
    this.rows.show(section, hasPreview ? layout.preview.h + layout.preview.gap : 0);
    this.rows.setFocus(focus.zone === 'rows' ? focus.row : undefined, focus.option, isInstant);
  }

  private get section(): SettingsSection | undefined {
    return this.sections[this.focus.section];
  }

  private get room(): SettingsRoom {
    const rows = this.section?.rows ?? [];
    return {
      sectionCount: this.sections.length,
      rows: rows.map((row) =>
        row.kind === 'choice'
          ? { optionCount: row.options.length, chosen: row.options.findIndex(({ id }) => id === row.chosen) }
          : { optionCount: 0, chosen: 0 },
      ),
    };
  }

  private get sectionList(): SectionList {
    return this.getByRef('Sections') as SectionList;
  }
  private get preview(): CaptionPreview {
    return this.getByRef('Preview') as CaptionPreview;
  }
  private get rows(): SettingRows {
    return this.getByRef('Rows') as SettingRows;
  }
}
