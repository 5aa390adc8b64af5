import { useEffect, useState } from 'react'
import type { ApiEvent } from '#contract/api/event.schema.ts'
import type { ProblemType } from '#contract/api/problem.schema.ts'
import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { fetchEvent, fetchSectors } from '#platform/board-client/board-client.ts'

export type ShownEvent = { readonly event: ApiEvent; readonly sectors: ApiSectors['sectoren'] }
export type Found =
  | { readonly kind: 'looking' | 'unknown' | 'unreachable' }
  | { readonly kind: 'found'; readonly shown: ShownEvent }

/** A guide may add who is here while the board hangs there; what cannot be reached is tried sooner. */
const EVERY = 60_000
const SOON = 5_000

const NO_SUCH: readonly ProblemType[] = ['niet-gevonden', 'ongeldige-invoer']

const look = async (code: string): Promise<Found> => {
  const event = await fetchEvent(code)
  if (event.kind === 'unreachable') return { kind: 'unreachable' }
  // Anything else that is refused is refused for now.
  if (event.kind === 'refused') return { kind: NO_SUCH.includes(event.type) ? 'unknown' : 'unreachable' }
  const sectors = await fetchSectors(event.value.gemeente)
  if (sectors.kind !== 'done') return { kind: 'unreachable' }
  return { kind: 'found', shown: { event: event.value, sectors: sectors.value.sectoren } }
}

/** The event of a code, asked again now and then; what was found stays when it cannot be asked. */
export const useEvent = (code: string): Found => {
  const [found, setFound] = useState<Found>({ kind: 'looking' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const ask = async (): Promise<void> => {
      const next = await look(code)
      if (isGone) return
      setFound(known => (next.kind === 'unreachable' && known.kind === 'found' ? known : next))
      timer = setTimeout(() => void ask(), next.kind === 'unreachable' ? SOON : EVERY)
    }
    void ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [code])
  return found
}
