import type { ApiEvent } from '#contract/api/event.schema.ts'

type Participant = ApiEvent['deelnemers'][number]

/** More names would not be read from ten metres. */
const NAMES = 3

/** What the clocks of a town show at a moment: `14:05`. */
export const clockIn = (timeZone: string, milliseconds: number): string =>
  new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone }).format(milliseconds)

/** Who is here for a sector, in a few words; nothing when nobody is. */
export const hereFor = (sector: string, participants: readonly Participant[]): string | undefined => {
  const names = participants.filter(({ sectoren }) => sectoren.includes(sector)).map(({ naam }) => naam)
  if (names.length === 0) return undefined
  const more = names.length - NAMES
  return [...names.slice(0, NAMES), ...(more > 0 ? [`en nog ${more}`] : [])].join(' · ')
}

/** What stands for a count of fewer than five, none as well. */
export const FEW = 'nog even'
