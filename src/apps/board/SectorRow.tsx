import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { Flap } from './Flap.tsx'

type SectorRowProps = {
  readonly sector: ApiSectors['sectoren'][number]
  readonly count: number | null | undefined
  readonly here: string | undefined
}

/** One line of the board. */
export const SectorRow = ({ sector, count, here }: SectorRowProps) => (
  <li className="board-row" data-sector={sector.id}>
    <img className="board-row__picture" src={sector.plaatje} alt="" draggable={false} />
    <div className="board-row__words">
      <h2 className="board-row__name">{sector.naam}</h2>
      {here && (
        <p className="board-row__here">
          <span className="board-row__label">Hier vandaag</span> {here}
        </p>
      )}
    </div>
    <Flap count={count} />
  </li>
)
