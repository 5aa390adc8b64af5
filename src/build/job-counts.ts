import type { Pack } from '#contract/content/pack.schema.ts'
import { LEVELS } from '#core/matching/sector.ts'

const row = (name: string, cells: readonly (number | string)[]): string =>
  `  ${name.padEnd(14)}${cells.map(cell => String(cell).padStart(9)).join('')}`

/** How many jobs each sector has on each level, with a head; sectors once, whichever towns have them. */
export const jobCounts = (sectors: Pack['sectors']): string[] => {
  const levels = (jobs: Pack['sectors'][number]['jobs']) =>
    LEVELS.map(level => jobs.filter(job => job.level === level).length)
  return [
    row('sector', [...LEVELS, 'samen']),
    ...sectors.map(({ id, jobs }) => row(id, [...levels(jobs), jobs.length])),
  ]
}

/** The same over several towns, with a sum below it. */
export const allJobCounts = (packs: readonly Pack[]): string[] => {
  const sectors = new Map(packs.flatMap(pack => pack.sectors.map(sector => [sector.id, sector] as const)))
  const jobs = [...sectors.values()].flatMap(sector => sector.jobs)
  const sum = LEVELS.map(level => jobs.filter(job => job.level === level).length)
  return [...jobCounts([...sectors.values()]), row('samen', [...sum, jobs.length])]
}
