/**
 * Numbers from 0 to below 1 that the seed alone decides, the same on every machine: what was drawn can be drawn again.
 * Mulberry32 (Tommy Ettinger, 2017): small and fast, and good enough for anything but secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
