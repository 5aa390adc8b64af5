import { markOf } from '#core/handover/code-bytes.ts'
import { doorMark, sectorMark } from '#core/handover/short-code.ts'
import type { ContentProblem } from './content-problem.ts'
import type { Named } from './find-duplicates.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'

/** One problem for each id that a code to take home could not tell from an earlier one. */
export const sameMarks = (
  all: readonly Named[],
  marked: (id: string) => number = markOf,
): ContentProblem[] => {
  const first = new Map<number, string>()
  return all.flatMap(({ name, read, path }) => {
    const mark = marked(name)
    const earlier = first.get(mark)
    if (earlier === undefined) first.set(mark, name)
    return earlier === undefined || earlier === name
      ? []
      : [
          problemAt(
            read,
            path,
            `“${name}” en “${earlier}” lijken voor de code om mee te nemen op elkaar`,
            'Kies een andere naam voor de nieuwste van de twee.',
          ),
        ]
  })
}

/** Whether every id can be found back from a code to take home, to scan or to say. */
export const checkMarks = ({ interests, talents, sectors, doors }: Content): ContentProblem[] => {
  const items = (read: Named['read'], list: readonly { readonly id: string }[], key: string): Named[] =>
    list.map(({ id }, index) => ({ name: id, read, path: [key, index, 'id'] }))
  const ofSectors = sectors.map((sector): Named => ({ name: sector.data.id, read: sector, path: ['id'] }))
  const ofDoors = items(doors, doors.data.doors, 'doors')
  return [
    ...[
      items(interests, interests.data.items, 'items'),
      items(talents, talents.data.items, 'items'),
      sectors.flatMap(sector => items(sector, sector.data.jobs, 'jobs')),
    ].flatMap(named => sameMarks(named)),
    // The marks in a code to say are made of those in a code to scan: what differs there can be the same here.
    ...sameMarks(ofSectors, sectorMark),
    ...sameMarks(ofDoors, doorMark),
  ]
}
