/**
 * Lower triangle L with L L' = matrix (Cholesky), or `null` when the matrix is not positive definite: then no group of
 * people could have these correlations. The matrix is square and symmetric.
 */
export function lowerTriangle(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const current: number[] = []
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? current : (lower[j] ?? [])
      let rest = row[j] ?? Number.NaN
      for (let k = 0; k < j; k += 1) rest -= (current[k] ?? 0) * (other[k] ?? 0)
      if (i === j && !(rest > 1e-9)) return null
      current.push(i === j ? Math.sqrt(rest) : rest / (other[j] ?? Number.NaN))
    }
    lower.push(current)
  }
  return lower
}
