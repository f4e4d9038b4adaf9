// As far as we read it.
declare module 'imsc/src/main/js/doc.js' {
  export interface TimedDocument {
    getMediaTimeEvents(): readonly number[];
  }
  export function fromXML(xml: string): TimedDocument | null;
}

declare module 'imsc/src/main/js/isd.js' {
  import type { TimedDocument } from 'imsc/src/main/js/doc.js';

  export interface Content {
    readonly kind: 'region' | 'body' | 'div' | 'p' | 'span' | 'br' | 'rb' | 'rt';
    readonly text?: string;
    readonly contents?: readonly Content[];
    /** Keyed by the attribute's qualified name. */
    readonly styleAttrs?: Readonly<Record<string, unknown>>;
  }
  export function generateISD(document: TimedDocument, offsetSec: number): { readonly contents: readonly Content[] };
}
