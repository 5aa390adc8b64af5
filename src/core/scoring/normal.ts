/**
 * The upper tail of the standard normal beyond `z` (0 or more), times the square root of 2 pi, per unit of exp(-z^2 / 2).
 * Abramowitz & Stegun (1964), formula 26.2.17.
 */
export function tailPerDensity(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  return t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
}

/** Standard normal distribution function, 0 to 1; absolute error below 7.5e-8. */
export function normalBelow(z: number): number {
  const tail = 0.3989422804014327 * Math.exp((-z * z) / 2) * tailPerDensity(Math.abs(z))
  return z > 0 ? 1 - tail : tail
}
