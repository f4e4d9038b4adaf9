import { content, page, safe, stage } from '../../theme/layout.js';
import { following } from '../../theme/look.js';
import { type } from '../../theme/type.js';

/** The day of a stream: programmes on one side, the one that has the focus on the other. */
export const guide = following(() => {
  const tabs = { y: page.titleY + type.pageTitle.lineHeight + 16, h: type.chip.lineHeight + 24, padding: 28, gap: 16 };
  const y = tabs.y + tabs.h + 32;
  const list = { y, w: 984, padding: 28, gap: 28 };
  const row = { h: type.row.lineHeight + 44, gap: 10, radius: 14 };
  const pitch = row.h + row.gap;
  const x = content.x + list.w + 56;
  return {
    tabs,
    list,
    row,
    pitch,
    shown: Math.floor((stage.h - safe.y - y + row.gap) / pitch),
    detail: { x, y, w: content.right - x, h: stage.h - safe.y - y, pictureH: 316, gap: 16, radius: 16 },
  };
});
