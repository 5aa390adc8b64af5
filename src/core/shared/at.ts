/**
 * The value at an index, for loops over arrays whose length is known: NaN outside, so that a wrong index spreads to
 * the result instead of passing for a zero.
 */
export const at = (values: ArrayLike<number>, index: number): number => values[index] ?? Number.NaN
