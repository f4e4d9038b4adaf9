/** The same throws for the same seed (mulberry32: small, and good enough to wander by). */
export function createDice(seed) {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    below: (count) => Math.floor(share() * count),
    oneOf: (list) => list[Math.floor(share() * list.length)],
  };
}
