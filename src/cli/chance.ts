/** Numbers that look like chance but are the same for the same seed: 0 up to 1. */
export type Chance = () => number

/** mulberry32 (Tommy Ettinger, 2017, public domain): 32-bit state, period 2^32, enough for simulated people. */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One draw from the standard normal distribution (Box & Muller 1958). */
export const normalDraw = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
