import type { PageFrame, PlacedRow } from '../../viewer/page-view.js';
import { page, rail, railPitch, stage, ticker } from '../theme/layout.js';
import type { RailModel } from '../view-models/rail-model.js';
import { railGeometry } from './card-kinds.js';

/** Where each row stands on the unscrolled page, one below the other. The lead comes first. */
export function placeRows(rails: readonly RailModel[], hasLead: boolean): PlacedRow[] {
  let y = hasLead ? 0 : page.firstRailY;
  return rails.map((model, at) => {
    const isLead = hasLead && at === 0;
    const h = isLead ? page.firstRailBelowLeadY : railPitch(model.layout) - rail.gapBelow;
    const row = {
      id: model.id,
      y,
      h,
      length: model.length,
      hasMore: model.hasMore,
      cards: isLead ? undefined : railGeometry(model.layout),
    };
    y += isLead ? h : railPitch(model.layout);
    return row;
  });
}

export const pageFrame = (hasLead: boolean, hasTicker: boolean): PageFrame => ({
  anchorY: page.anchorY,
  bottomY: hasTicker ? stage.h - ticker.h : stage.h,
  unscrolledRows: hasLead ? 2 : 1,
});
