import type { Advice, JobAdvice, SectorAdvice } from './advice.ts'

const THREE = 3

/** One of the three on the screen; `dismissed` when it came back because there was nothing else left. */
export type Shown<Entry> = { readonly entry: Entry; readonly dismissed: boolean }

function three<Entry extends { readonly id: string }>(
  all: readonly Entry[],
  dismissed: ReadonlySet<string>,
): Shown<Entry>[] {
  const fresh = all.filter(({ id }) => !dismissed.has(id)).slice(0, THREE)
  const again = all.filter(({ id }) => dismissed.has(id)).slice(0, THREE - fresh.length)
  return [
    ...fresh.map(entry => ({ entry, dismissed: false })),
    ...again.map(entry => ({ entry, dismissed: true })),
  ]
}

/**
 * The three sectors to show: the best that were not dismissed, filled up with the best dismissed ones, marked, so that
 * "show me something else" never ends in an empty screen. Fewer than three only when the advice has fewer.
 */
export const shownSectors = (advice: Advice, dismissed: ReadonlySet<string>): Shown<SectorAdvice>[] =>
  three(advice.sectors, dismissed)

/**
 * The three jobs of a sector to show, by the same rule. Jobs that the visitor's own limits closed never come back; they
 * stand in `closed`, so this can be empty when limits closed all.
 */
export const shownJobs = (sector: SectorAdvice, dismissed: ReadonlySet<string>): Shown<JobAdvice>[] =>
  three(sector.jobs, dismissed)
