import type { XmlElement } from '../../xml/element.js';
import { channelOf } from './channel.js';
import { textOf } from './fields.js';

const periodsSec: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 24 * 3600,
  weekly: 7 * 24 * 3600,
  monthly: 30 * 24 * 3600,
  yearly: 365 * 24 * 3600,
};

/** How many seconds the feed says that it stays as it is: RSS's `ttl` in minutes, else so many times in a period of RSS's Syndication module. */
export function timeToLiveOf(root: XmlElement): number | undefined {
  const channel = channelOf(root);
  const minutes = positive(textOf(channel, 'ttl'));
  if (minutes) return minutes * 60;
  const period = textOf(channel, 'sy:updateperiod')?.toLowerCase() ?? '';
  const periodSec = Object.hasOwn(periodsSec, period) ? periodsSec[period] : undefined;
  return periodSec && Math.round(periodSec / (positive(textOf(channel, 'sy:updatefrequency')) ?? 1));
}

function positive(text: string | undefined): number | undefined {
  const value = text && /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}
