import { dataLines } from '../data-lines.ts'

/** What ESCO and O*NET know, to hold the codes of jobs against. */
export type OccupationCodes = {
  /** Whole ESCO address to ISCO-08 group. */
  readonly esco: ReadonlyMap<string, string>
  readonly onet: ReadonlySet<string>
}

const ESCO = 'http://data.europa.eu/esco/occupation/'

/** ESCO v1.2 and O*NET 30.1; the heads of the two files say from whom, and under which terms. */
export const readOccupationCodes = (): OccupationCodes => {
  const [, ...occupations] = dataLines(new URL('./esco-occupations.csv', import.meta.url))
  const [, ...onet] = dataLines(new URL('./onet-occupations.csv', import.meta.url))
  return {
    esco: new Map(
      occupations.map(line => {
        const [id = '', isco08 = ''] = line.split(',')
        return [`${ESCO}${id}`, isco08]
      }),
    ),
    onet: new Set(onet),
  }
}
