import type Lightning from '@lightningjs/core';

interface RenderInfo {
  readonly lines?: readonly { readonly info: { readonly text: string } }[];
}

// Typed as `any` by the core; filled once the text was drawn.
const renderInfo = (element: Lightning.Element): RenderInfo | undefined =>
  element.texture?._source?.renderInfo as RenderInfo | undefined;

/** How many lines the text took when it was last drawn. */
export const lineCount = (element: Lightning.Element): number => renderInfo(element)?.lines?.length ?? 0;

/** Whether it ends in an ellipsis that is not the writer's own. */
export function isCut(element: Lightning.Element, text: string): boolean {
  const lines = renderInfo(element)?.lines;
  const last = lines?.[lines.length - 1]?.info.text ?? '';
  return last.endsWith('…') && !text.endsWith('…');
}
