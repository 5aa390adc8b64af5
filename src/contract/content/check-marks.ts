import { markOf } from '#core/handover/code-bytes.ts'
import type { ContentProblem } from './content-problem.ts'
import type { Named } from './find-duplicates.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'

/** One problem for each id that a code to take home could not tell from an earlier one. */
export const sameMarks = (all: readonly Named[]): ContentProblem[] => {
  const first = new Map<number, string>()
  return all.flatMap(({ name, read, path }) => {
    const mark = markOf(name)
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

/** Whether every id can be found back from a code to take home. */
export const checkMarks = ({ interests, talents, sectors, doors }: Content): ContentProblem[] => {
  const items = (read: Named['read'], list: readonly { readonly id: string }[], key: string): Named[] =>
    list.map(({ id }, index) => ({ name: id, read, path: [key, index, 'id'] }))
  return [
    items(interests, interests.data.items, 'items'),
    items(talents, talents.data.items, 'items'),
    sectors.map(sector => ({ name: sector.data.id, read: sector, path: ['id'] })),
    sectors.flatMap(sector => items(sector, sector.data.jobs, 'jobs')),
    items(doors, doors.data.doors, 'doors'),
  ].flatMap(sameMarks)
}
