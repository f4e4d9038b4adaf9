interface RowBase {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
}

/** What stands on one row. Every row can have the focus: what cannot be reached is never heard. */
export type SettingsRow =
  | (RowBase & { readonly kind: 'choice'; readonly options: readonly SettingsOption[]; readonly chosen: string })
  | (RowBase & { readonly kind: 'switch'; readonly isOn: boolean })
  /** One of several rows, of which one is chosen. */
  | (RowBase & { readonly kind: 'pick'; readonly isChosen: boolean })
  | (RowBase & { readonly kind: 'action' })
  | (RowBase & { readonly kind: 'fact'; readonly note: string });

export interface SettingsOption {
  readonly id: string;
  readonly label: string;
}

export interface InterfaceLanguage {
  readonly tag: string;
  readonly name: string;
}

/** What the device can say. */
export interface DeviceSpeech {
  /** Those of the interface's language. */
  readonly voices: readonly SettingsOption[];
  /** The interface's language, by its name in it. */
  readonly language: string;
  /** The languages of all voices, likewise. None: the device cannot speak. */
  readonly languages: readonly string[];
}

export interface KeptCounts {
  readonly saved: number;
  readonly history: number;
  readonly searches: number;
}
