import type * as z from 'zod/mini';
import type { SourceBlock } from '../../contract/story.js';
import type { OpenAudio, OpenVideo } from './body-media.js';

export type BlockInput = z.input<typeof SourceBlock>;

/** An element that is open, with what it has gathered. */
export type Frame =
  | { readonly kind: 'inline' | 'plain' | 'heading' | 'cite' | 'caption' | 'credit' | 'fallback' }
  | { readonly kind: 'quote'; readonly lines: string[]; cite?: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: string[] }
  | { readonly kind: 'figure'; readonly media: BlockInput[]; caption?: string; credit?: string }
  | { readonly kind: 'correction'; readonly lines: string[] }
  | { readonly kind: 'row'; readonly cells: string[] }
  | { readonly kind: 'post'; readonly provider: string; readonly lines: string[]; link?: string }
  | { readonly kind: 'choice'; readonly sets: string[] }
  | { readonly kind: 'video'; readonly video: OpenVideo }
  | { readonly kind: 'audio'; readonly audio: OpenAudio };

/** These stand within a line. */
export const isInline = ({ kind }: Frame): boolean => kind === 'inline' || kind === 'choice';
