import type { ApiTablets } from '#contract/api/tablet.schema.ts'
import { lengthInWords } from '../words-for-time.ts'

type Tablet = ApiTablets['tablets'][number]
export type Signal = { readonly tone: 'good' | 'note' | 'alarm'; readonly sentence: string }

/** A tablet reports every minute; this long is more than a hitch. */
const SILENT = 5 * 60
const CLOCK_OFF = 2 * 60

/**
 * What a guide should know of a tablet at a glance, worst first. How long ago is told by the service's own clock alone;
 * `newest` is the build the service serves, null when that is not known.
 */
export const signalsOf = (
  { status, gekoppeldOp }: Tablet,
  asOf: string,
  newest: string | null,
): readonly Signal[] => {
  const since = (instant: string): number => (Date.parse(asOf) - Date.parse(instant)) / 1000
  const alarm = (sentence: string): Signal => ({ tone: 'alarm', sentence })
  if (!status) {
    if (since(gekoppeldOp) < SILENT)
      return [{ tone: 'good', sentence: 'Net gekoppeld. Straks hoor je er meer van.' }]
    return [alarm('We hoorden nog niets van deze tablet.')]
  }
  const silent = since(status.gezienOp)
  const off = Math.abs(status.klokafwijking)
  const found = [
    status.onbezorgbaar > 0 &&
      alarm(
        status.onbezorgbaar === 1
          ? 'Eén verzoek is niet te bezorgen.'
          : `${status.onbezorgbaar} verzoeken zijn niet te bezorgen.`,
      ),
    silent >= SILENT && alarm(`We hoorden al ${lengthInWords(silent)} niets.`),
    off >= CLOCK_OFF &&
      alarm(`De klok loopt ${lengthInWords(off)} ${status.klokafwijking > 0 ? 'voor' : 'achter'}.`),
  ].filter(signal => signal !== false)
  if (found.length > 0) return found
  if (newest !== null && status.versie !== newest)
    return [{ tone: 'note', sentence: 'Alles werkt. Een nieuwe versie komt vanzelf, tussen twee bezoeken.' }]
  return [{ tone: 'good', sentence: 'Alles werkt.' }]
}
