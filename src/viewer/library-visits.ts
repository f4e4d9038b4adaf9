import type { LibraryStep } from './library-changes.js';

/** Away for less than this, and the visit goes on: a call of nature is no new visit. */
const awayMs = 30 * 60_000;

/** The viewer is here. After a while away, a new visit begins: "since your last visit" counts from the end of the one before. */
export const noteVisit: LibraryStep = (library, now) => {
  const { visit } = library;
  if (!visit) return { ...library, visit: { activeAt: now } };
  const isNew = now - visit.activeAt > awayMs;
  return { ...library, visit: { ...visit, activeAt: now, ...(isNew && { lastEndedAt: visit.activeAt }) } };
};
