/** Inverse of a square matrix by Gauss-Jordan elimination with pivoting, or `null` when it has none. */
export function inverse(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let k = 0; k < size; k += 1) {
    let pivot = k
    for (let i = k + 1; i < size; i += 1)
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i
    const lead = rows[pivot]
    const swapped = rows[k]
    const value = lead?.[k] ?? 0
    if (!lead || !swapped || !(Math.abs(value) > 1e-12)) return null
    rows[pivot] = swapped
    const scaled = lead.map(entry => entry / value)
    rows[k] = scaled
    for (const [i, row] of rows.entries()) {
      const factor = row[k] ?? 0
      if (i !== k && factor !== 0) rows[i] = row.map((entry, j) => entry - factor * (scaled[j] ?? 0))
    }
  }
  return rows.map(row => row.slice(size))
}
