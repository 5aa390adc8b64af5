export type Count = { readonly id: string; readonly name: string; readonly count: number | null }

type CountTableProps = {
  readonly what: string
  readonly unit: string
  readonly counts: readonly Count[]
  /** What a full bar stands for. */
  readonly most: number
  /** Whether the numbers are of more than one month. */
  readonly isSum: boolean
}

/** A table that is the chart: the bar says again what stands before it, and is drawn so that it is printed as well. */
export const CountTable = ({ what, unit, counts, most, isSum }: CountTableProps) => (
  <table className="desk-report__table">
    <thead>
      <tr>
        <th scope="col">{what}</th>
        <th scope="col">{unit}</th>
        <td />
      </tr>
    </thead>
    <tbody>
      {counts.map(({ id, name, count }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{count ?? `minder dan 5${isSum ? ' per maand' : ''}`}</td>
          <td className="desk-report__bar">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={most > 0 ? (100 * (count ?? 0)) / most : 0} height="10" />
            </svg>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
