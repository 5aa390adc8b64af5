import type { ContentProblem } from './content-problem.ts'
import { problemAt } from './read-typed.ts'
import type { ReadFile } from './yaml-file.ts'

/** A name that must be the only one of its kind, and where it stands. */
export type Named = {
  readonly name: string
  readonly read: Pick<ReadFile<unknown>, 'file' | 'lineOf'>
  readonly path: readonly PropertyKey[]
}

/** One problem for each name that was used before, pointing at the second and naming the first. */
export const findDuplicates = (
  all: readonly Named[],
  message: (name: string) => string,
  remedy = 'Kies een andere naam voor een van de twee.',
): ContentProblem[] => {
  const first = new Map<string, Named>()
  return all.flatMap(named => {
    const earlier = first.get(named.name)
    if (!earlier) {
      first.set(named.name, named)
      return []
    }
    const where = `content/${earlier.read.file}:${earlier.read.lineOf(earlier.path)}`
    return [problemAt(named.read, named.path, `${message(named.name)} (ook in ${where})`, remedy)]
  })
}
