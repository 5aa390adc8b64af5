import { type ContentProblem, formatContentProblem } from '#contract/content/content-problem.ts'
import type { Content } from '#contract/content/load-content.ts'
import { problemAt } from '#contract/content/read-typed.ts'
import type { Findings } from './findings.ts'

const unusedTalents = ({ talents, sectors }: Content): ContentProblem[] => {
  const weighed = new Set(sectors.flatMap(sector => Object.keys(sector.data.talents)))
  return talents.data.items.flatMap((item, index) =>
    weighed.has(item.id)
      ? []
      : [
          problemAt(
            talents,
            ['items', index, 'id'],
            `Geen sector telt talent “${item.id}” mee`,
            'Geef het een getal bij talents in een sector, of vraag er niet naar.',
          ),
        ],
  )
}

const unusedSectors = (contents: readonly Content[]): ContentProblem[] => {
  const used = new Set(contents.flatMap(({ town }) => town.data.sectors))
  return (contents[0]?.sectors ?? [])
    .filter(sector => !used.has(sector.data.id))
    .map(sector =>
      problemAt(
        sector,
        ['id'],
        `Geen gemeente heeft de sector “${sector.data.id}”`,
        'Zet hem bij sectors van een gemeente, of haal het bestand weg.',
      ),
    )
}

/** Parts of the base that no town ever shows. Unused texts are faults, and are told by the compiler. */
export const unusedReport = (contents: readonly Content[]): Findings => {
  const [first] = contents
  const warnings = first ? [...unusedTalents(first), ...unusedSectors(contents)] : []
  return { problems: [], warnings: warnings.map(formatContentProblem), lines: [] }
}
