import type { ContentProblem } from './content-problem.ts'
import { findDuplicates, type Named } from './find-duplicates.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'
import type { ReadFile } from './yaml-file.ts'

type Read = Pick<ReadFile<unknown>, 'file' | 'lineOf'>

const idsAt = (read: Read, path: readonly PropertyKey[], list: readonly { readonly id: string }[]): Named[] =>
  list.map((entry, index) => ({ name: entry.id, read, path: [...path, index, 'id'] }))

/** Each sourced sentence of base and town, with its place. */
export const evidenceIn = ({ sectors, doors, facts, money, town }: Content) => {
  type Place = { readonly read: Read; readonly path: readonly PropertyKey[] }
  const at = <Fact>(read: Read, path: readonly PropertyKey[], facts: readonly Fact[]) =>
    facts.map((fact, index) => ({ fact, read, path: [...path, index] satisfies Place['path'] }))
  return {
    base: [
      ...sectors.flatMap(sector => at(sector, ['evidence'], sector.data.evidence)),
      ...sectors.flatMap(sector =>
        sector.data.jobs.flatMap(({ evidence = [], wage }, index) => [
          ...at(sector, ['jobs', index, 'evidence'], evidence),
          ...(wage
            ? [{ fact: wage, read: sector, path: ['jobs', index, 'wage'] satisfies Place['path'] }]
            : []),
        ]),
      ),
      ...doors.data.doors.flatMap((door, index) => at(doors, ['doors', index, 'evidence'], door.evidence)),
      ...at(facts, ['facts'], facts.data.facts),
      ...at(money, ['help'], money.data.help),
    ],
    town: [
      ...Object.entries(town.data.evidence).flatMap(([id, facts]) => at(town, ['evidence', id], facts)),
      ...Object.entries(town.data.doors).flatMap(([id, facts]) => at(town, ['doors', id], facts)),
      ...at(town, ['money'], town.data.money ?? []),
    ],
  }
}

const checkDuplicates = (content: Content): ContentProblem[] => {
  const { interests, talents, wishes, sectors, doors, routes, money, town } = content
  const evidence = evidenceIn(content)
  const repeated = (kind: string, all: readonly Named[]) =>
    findDuplicates(all, name => `${kind} “${name}” bestaat al`)
  return [
    ...repeated('Vraag', idsAt(interests, ['items'], interests.data.items)),
    ...repeated('Talent', idsAt(talents, ['items'], talents.data.items)),
    ...repeated('Wens', idsAt(wishes, ['items'], wishes.data.items)),
    ...repeated(
      'Sector',
      sectors.map(sector => ({ name: sector.data.id, read: sector, path: ['id'] })),
    ),
    ...repeated(
      'Beroep',
      sectors.flatMap(sector => idsAt(sector, ['jobs'], sector.data.jobs)),
    ),
    ...repeated('Deur', idsAt(doors, ['doors'], doors.data.doors)),
    ...repeated(
      'Vorm',
      doors.data.doors.flatMap((door, index) => idsAt(doors, ['doors', index, 'forms'], door.forms)),
    ),
    ...repeated('Route', idsAt(routes, ['routes'], routes.data.routes)),
    ...repeated('Vraag over geld', idsAt(money, ['questions'], money.data.questions)),
    ...repeated('Locatie', idsAt(town, ['locations'], town.data.locations)),
    ...repeated(
      'Bewijs',
      [...evidence.base, ...evidence.town].map(({ fact, read, path }) => ({
        name: fact.id,
        read,
        path: [...path, 'id'],
      })),
    ),
    ...repeated(
      'Sector',
      town.data.sectors.map((name, index) => ({ name, read: town, path: ['sectors', index] })),
    ),
    ...repeated(
      'Taal',
      town.data.languages.map((name, index) => ({ name, read: town, path: ['languages', index] })),
    ),
  ]
}

const unknown = (
  kind: string,
  known: ReadonlySet<string>,
  used: readonly Named[],
  where: string,
): ContentProblem[] =>
  used
    .filter(({ name }) => !known.has(name))
    .map(({ name, read, path }) =>
      problemAt(
        read,
        path,
        `${kind} “${name}” is er niet`,
        known.size === 0 ? `Maak die eerst in ${where}.` : `Kies uit: ${[...known].sort().join(', ')}.`,
      ),
    )

/** What the jobs name in one of their lists, with its place. */
const namedByJobs = (sectors: Content['sectors'], list: 'talents' | 'routes'): Named[] =>
  sectors.flatMap(sector =>
    sector.data.jobs.flatMap((job, index) =>
      job[list].map((name, place) => ({ name, read: sector, path: ['jobs', index, list, place] })),
    ),
  )

/** Names in a list at `path`, each with its place. */
const namesAt = (read: Read, path: readonly PropertyKey[], names: readonly string[]): Named[] =>
  names.map((name, index) => ({ name, read, path: [...path, index] }))

const checkPathways = ({ doors, routes, town }: Content): ContentProblem[] => {
  const allRoutes = new Set(routes.data.routes.map(route => route.id))
  const named = doors.data.doors.flatMap((door, index) =>
    namesAt(doors, ['doors', index, 'routes'], door.routes),
  )
  return [
    ...unknown('Route', allRoutes, named, `content/${routes.file}`),
    ...doors.data.doors.flatMap(door => {
      const forms = new Set(door.forms.map(form => form.id))
      const own = namesAt(town, ['forms', door.id], town.data.forms?.[door.id] ?? [])
      return unknown('Vorm', forms, own, `content/${doors.file}`)
    }),
  ]
}

const checkKnown = ({ interests, talents, sectors, doors, routes, town }: Content): ContentProblem[] => {
  const allSectors = new Set(sectors.map(sector => sector.data.id))
  const allTalents = new Set(talents.data.items.map(item => item.id))
  const allDoors = new Set(doors.data.doors.map(door => door.id))
  const allRoutes = new Set(routes.data.routes.map(route => route.id))
  const tags = interests.data.items.flatMap((item, index) =>
    item.sectors.map((name, place) => ({ name, read: interests, path: ['items', index, 'sectors', place] })),
  )
  const townSectors = town.data.sectors.map((name, index) => ({ name, read: town, path: ['sectors', index] }))
  const keys = (part: 'evidence' | 'doors' | 'forms') =>
    Object.keys(town.data[part] ?? {}).map(name => ({ name, read: town, path: [part, name] }))
  const talentWeights = sectors.flatMap(sector =>
    Object.keys(sector.data.talents).map(name => ({ name, read: sector, path: ['talents', name] })),
  )
  return [
    ...unknown('Sector', allSectors, [...tags, ...townSectors], 'content/base/sectors'),
    ...unknown('Sector', new Set(town.data.sectors), keys('evidence'), 'sectors van deze gemeente'),
    ...unknown('Deur', allDoors, [...keys('doors'), ...keys('forms')], `content/${doors.file}`),
    ...unknown(
      'Talent',
      allTalents,
      [...talentWeights, ...namedByJobs(sectors, 'talents')],
      `content/${talents.file}`,
    ),
    ...unknown('Route', allRoutes, namedByJobs(sectors, 'routes'), `content/${routes.file}`),
  ]
}

/** Hours of a guide that the place does not have would be read by nobody, and the guide would seem to be there all day. */
const checkGuides = ({ town }: Content): ContentProblem[] =>
  town.data.locations.flatMap(({ conversations: { guides, guideHours } }, index) => {
    const path = ['locations', index, 'conversations', 'guideHours']
    const named = Object.keys(guideHours ?? {}).map(name => ({ name, read: town, path: [...path, name] }))
    return unknown('Gids', new Set(guides), named, 'guides van deze plek')
  })

const checkNames = ({ sectors, town }: Content): ContentProblem[] => {
  const found = sectors
    .filter(sector => sector.file !== `base/sectors/${sector.data.id}.yaml`)
    .map(sector =>
      problemAt(
        sector,
        ['id'],
        `Het bestand heet anders dan de sector “${sector.data.id}”`,
        `Noem het bestand ${sector.data.id}.yaml of verander de id.`,
      ),
    )
  if (town.file !== `municipalities/${town.data.id}/pack.yaml`)
    found.push(
      problemAt(
        town,
        ['id'],
        `De map heet anders dan de gemeente “${town.data.id}”`,
        `Noem de map ${town.data.id} of verander de id.`,
      ),
    )
  return found
}

/** Whether everything that is named exists, and exists once. */
export const checkReferences = (content: Content): ContentProblem[] => [
  ...checkNames(content),
  ...checkDuplicates(content),
  ...checkKnown(content),
  ...checkPathways(content),
  ...checkGuides(content),
]
