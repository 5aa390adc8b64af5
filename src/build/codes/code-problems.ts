import type { ContentProblem } from '#contract/content/content-problem.ts'
import type { Content } from '#contract/content/load-content.ts'
import { problemAt } from '#contract/content/read-typed.ts'
import type { OccupationCodes } from './occupation-codes.ts'

const ESCO_SITE = 'https://esco.ec.europa.eu/nl'
const ONET_SITE = 'https://www.onetonline.org'

/** Jobs whose ESCO address or O*NET code does not exist, or whose ISCO-08 group is not the one ESCO gives. */
export const codeProblems = (content: Content, codes: OccupationCodes): ContentProblem[] =>
  content.sectors.flatMap(sector =>
    sector.data.jobs.flatMap((job, index) => {
      const at = (key: string, message: string, remedy: string) =>
        problemAt(sector, ['jobs', index, key], message, remedy)
      const isco08 = codes.esco.get(job.esco)
      return [
        ...(isco08 === undefined
          ? [
              at(
                'esco',
                `De ESCO-code van “${job.id}” bestaat niet in ESCO v1.2`,
                `Zoek het beroep op ${ESCO_SITE}.`,
              ),
            ]
          : []),
        ...(isco08 !== undefined && isco08 !== job.isco08
          ? [
              at(
                'isco08',
                `“${job.id}” heeft ISCO-08 ${job.isco08}, maar ESCO zet dit beroep bij ${isco08}`,
                `Schrijf '${isco08}', of kies een andere ESCO-code.`,
              ),
            ]
          : []),
        ...(codes.onet.has(job.onet)
          ? []
          : [
              at(
                'onet',
                `De O*NET-code ${job.onet} van “${job.id}” bestaat niet in O*NET 30.1`,
                `Zoek het beroep op ${ONET_SITE}.`,
              ),
            ]),
      ]
    }),
  )
