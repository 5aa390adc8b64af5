import type { ApiDeskEvent } from '#contract/api/desk-event.schema.ts'
import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { dayInWords, dayOf } from '../diary/days.ts'
import { momentInWords, timeInWords } from '../words-for-time.ts'

/** `maandag 23 november, 10:00 – 17:00`; with both days when it goes on to another. */
export const whenInWords = ({ begin, eind }: Pick<ApiDeskEvent, 'begin' | 'eind'>): string =>
  dayOf(begin) === dayOf(eind)
    ? `${dayInWords(dayOf(begin))}, ${timeInWords(begin)} – ${timeInWords(eind)}`
    : `${momentInWords(begin)} – ${momentInWords(eind)}`

/** A count as it may be shown. */
export const countInWords = (count: number | null): string => (count === null ? 'minder dan 5' : `${count}`)

/** The sectors of which there is something to show, most counted first. */
export const topInWords = ({ tellingen }: ApiDeskEvent, sectors: ApiSectors['sectoren']): string =>
  tellingen
    .filter(({ bezoeken }) => bezoeken !== null)
    .toSorted((one, other) => (other.bezoeken ?? 0) - (one.bezoeken ?? 0))
    .map(({ sector, bezoeken }) => `${sectors.find(({ id }) => id === sector)?.naam ?? sector} ${bezoeken}`)
    .join(', ')

/** For a tablet at the event. */
export const tabletAddress = (code: string): string => `${location.origin}/e/${code}`
