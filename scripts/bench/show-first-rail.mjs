import { openTv, rest } from './chromium.mjs';

const patienceMs = 45_000;
const pollMs = 100;

/** Opens a contestant on a new TV and waits until its first rail is painted. */
export async function showFirstRail(executablePath, { name, url, firstRail }, { prepare, ...meters } = {}) {
  const tv = await openTv(executablePath, { firstRail, ...meters });
  await prepare?.(tv);
  await tv.goto(url);
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const seen = await tv.meters();
    if (seen?.firstRailAt > 0) return { tv, firstRailAt: seen.firstRailAt, headlineAt: seen.headlineAt };
    await rest(pollMs);
  }
  await tv.close();
  throw new Error(
    `No first card was painted by the ${name} app where scripts/bench/contestants.mjs says it should be.`,
  );
}
