/** What is known of a feed without us: one entry of a corpus folder's `oracle.json`. */
export interface OracleEntry {
  /** Relative to the folder above the corpus: `feeds/x.xml`. */
  readonly file: string;
  readonly kind: string;
  /** Items as they are in the file; `null` where nobody can say. */
  readonly items: number | null;
  /** Items that may be shown, where that is fewer. */
  readonly publicItems?: number;
  /** Ids without repetition. */
  readonly uniqueIds?: number;
  readonly first: OracleItem | null;
  readonly publishedAccept?: readonly (string | null)[];
  readonly counts?: Readonly<Record<OracleCount, number>>;
  readonly lastTitle?: string | null;
  readonly feedTitle?: string | null;
  /** Values that are right although the letter of the format does not give them. */
  readonly lenient?: { readonly [field in 'image' | 'video' | 'audio' | 'link' | 'published']?: string };
  /** Behaviour in words: the file is hostile. */
  readonly expect?: string;
}

export type OracleCount = 'title' | 'link' | 'published' | 'image' | 'imageInContent' | 'video' | 'audio' | 'captions';

/** `null` is "there is none", a missing field "nobody looked". */
export interface OracleItem {
  readonly title?: string | null;
  readonly link?: string | null;
  readonly published?: string | null;
  readonly image?: string | null;
  readonly imageAccept?: readonly string[];
  readonly imageBest?: string;
  readonly imageReject?: readonly string[];
  readonly imageInContent?: string | null;
  readonly video?: string | null;
  readonly videoAccept?: readonly string[];
  readonly audio?: string | null;
  readonly captions?: readonly string[];
  readonly duration?: number;
}
