import { useEffect, useState } from 'react'
import { clockIn, hereFor } from './board-words.ts'
import { Flap } from './Flap.tsx'
import { SectorRow } from './SectorRow.tsx'
import type { ShownEvent } from './use-event.ts'
import { useStanding } from './use-standing.ts'

/** More rows stand in two columns, so that nobody has to scroll. */
const ONE_COLUMN = 5

const useNow = (): number => {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Those the event is about first, and the rest in the town's own order: places never change while it hangs there. */
const inOrder = ({ event, sectors }: ShownEvent): ShownEvent['sectors'] => [
  ...sectors.filter(({ id }) => event.sectoren.includes(id)),
  ...sectors.filter(({ id }) => !event.sectoren.includes(id)),
]

export const OpenBoard = ({ event, sectors }: ShownEvent) => {
  const { tally, isCurrent, asOf, ahead } = useStanding(event.code)
  const now = useNow()
  const time = clockIn(event.tijdzone, now + ahead)
  const countOf = (id: string) =>
    tally && (tally.sectoren.find(({ sector }) => sector === id)?.bezoeken ?? null)
  const everywhere = event.deelnemers.filter(({ sectoren }) => sectoren.length === 0)
  return (
    <div className="board">
      <header className="board__head">
        <div className="board__event">
          <h1>{event.naam}</h1>
          <p>{event.plaats}</p>
        </div>
        <p className="board__clock">
          <span className="perron-unseen">Het is </span>
          <time dateTime={time}>{time}</time>
        </p>
      </header>
      <main className="board__platform" data-state="board">
        <p className="board__ask">Welke richting past bij de bezoekers van vandaag?</p>
        <ul className={sectors.length > ONE_COLUMN ? 'board__rows board__rows--two' : 'board__rows'}>
          {inOrder({ event, sectors }).map(sector => (
            <SectorRow
              key={sector.id}
              sector={sector}
              count={countOf(sector.id)}
              here={hereFor(sector.id, event.deelnemers)}
            />
          ))}
        </ul>
      </main>
      <footer className="board__foot">
        <p className="board__total">
          <span>Bezoekers tot nu toe</span> <Flap count={tally?.bezoeken} />
        </p>
        <p className="board__told" role="status">
          {isCurrent || asOf === undefined ? (
            !isCurrent && (
              <span className="board__lost">Geen verbinding. We proberen het steeds opnieuw.</span>
            )
          ) : (
            <span className="board__lost">
              Geen verbinding. Dit zijn de cijfers van {clockIn(event.tijdzone, Date.parse(asOf))} uur.
            </span>
          )}
        </p>
        {everywhere.length > 0 && (
          <p className="board__others">Ook hier: {everywhere.map(({ naam }) => naam).join(' · ')}</p>
        )}
        <p className="board__join">Doe mee op een tablet.</p>
        <p className="board__rule">Afgerond op vijf. Niemand is te herkennen.</p>
      </footer>
    </div>
  )
}
