import { useEffect, useReducer } from 'react'
import type { ApiTally } from '#contract/api/tally.schema.ts'
import { followTally } from '#platform/board-client/board-client.ts'

export type Standing = {
  readonly tally: ApiTally | undefined
  /** The figures are those of now, as far as anybody can know. */
  readonly isCurrent: boolean
  /** Until when the figures held for sure, by the clock of the service. */
  readonly asOf: string | undefined
  /** How far the clock of the service is ahead of this device's, in milliseconds. */
  readonly ahead: number
}
type Kept = Standing & { readonly heardAt: number }
type News =
  | { readonly kind: 'tally'; readonly tally: ApiTally; readonly at: number }
  | { readonly kind: 'holds'; readonly asOf: string; readonly at: number }
  | { readonly kind: 'lost' }
  | { readonly kind: 'looked'; readonly at: number }

/** A sign of life comes every 15 s: without one for so long, the line is lost, whatever the browser thinks. */
const SILENT = 40_000
const LOOK = 1_000

const NOTHING: Kept = { tally: undefined, isCurrent: true, asOf: undefined, ahead: 0, heardAt: 0 }

const heard = (kept: Kept, asOf: string, at: number): Kept => ({
  ...kept,
  ...{ asOf, isCurrent: true, heardAt: at, ahead: Date.parse(asOf) - at },
})

const next = (kept: Kept, news: News): Kept => {
  if (news.kind === 'tally') return { ...heard(kept, news.tally.peildatum, news.at), tally: news.tally }
  if (news.kind === 'holds') return heard(kept, news.asOf, news.at)
  const isLost = news.kind === 'lost' || (kept.tally !== undefined && news.at - kept.heardAt > SILENT)
  return isLost && kept.isCurrent ? { ...kept, isCurrent: false } : kept
}

/** The tally of an event as it happens, and whether it still holds. */
export const useStanding = (code: string): Standing => {
  const [standing, tell] = useReducer(next, NOTHING)
  useEffect(() => {
    const leave = followTally(code, {
      onTally: tally => tell({ kind: 'tally', tally, at: Date.now() }),
      onHolds: asOf => tell({ kind: 'holds', asOf, at: Date.now() }),
      onLost: () => tell({ kind: 'lost' }),
    })
    const timer = setInterval(() => tell({ kind: 'looked', at: Date.now() }), LOOK)
    return () => {
      leave()
      clearInterval(timer)
    }
  }, [code])
  return standing
}
