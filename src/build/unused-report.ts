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

const unusedRoutes = ({ routes, doors, sectors }: Content): ContentProblem[] => {
  const named = new Set([
    ...doors.data.doors.flatMap(door => door.routes),
    ...sectors.flatMap(sector => sector.data.jobs.flatMap(job => job.routes)),
  ])
  return routes.data.routes.flatMap((route, index) =>
    named.has(route.id)
      ? []
      : [
          problemAt(
            routes,
            ['routes', index, 'id'],
            `Geen beroep en geen deur noemt de route “${route.id}”`,
            'Noem hem bij routes van een beroep of deur, of haal hem weg.',
          ),
        ],
  )
}

const unusedForms = (contents: readonly Content[]): ContentProblem[] => {
  const doors = contents[0]?.doors
  if (!doors) return []
  return doors.data.doors.flatMap((door, index) => {
    const named = new Set(contents.flatMap(({ town }) => town.data.forms?.[door.id] ?? []))
    return door.forms.flatMap((form, number) =>
      form.everywhere || named.has(form.id)
        ? []
        : [
            problemAt(
              doors,
              ['doors', index, 'forms', number, 'id'],
              `Geen gemeente heeft de vorm “${form.id}”`,
              'Zet hem bij forms van een gemeente, of haal hem weg.',
            ),
          ],
    )
  })
}

/** Parts of the base that no town ever shows. Unused texts are faults, and are told by the compiler. */
export const unusedReport = (contents: readonly Content[]): Findings => {
  const [first] = contents
  const warnings = first
    ? [...unusedTalents(first), ...unusedRoutes(first), ...unusedSectors(contents), ...unusedForms(contents)]
    : []
  return { problems: [], warnings: warnings.map(formatContentProblem), lines: [] }
}
