import { failure, type Result, success } from '#core/shared/result.ts'
import type { ContentProblem } from './content-problem.ts'
import { readTyped } from './read-typed.ts'
import { recordingsFileSchema } from './recordings.schema.ts'

export const RECORDINGS = /^(base|municipalities\/[^/]+)\/audio\/([a-z]{2})\/recordings\.yaml$/

/** Language, text id, and what was said in which file below `content/`. */
export type Recordings = Readonly<
  Record<string, Readonly<Record<string, { readonly said: string; readonly file: string }>>>
>

/** The recordings a town has by language: those of everywhere, with the town's own in their place. */
export const compileRecordings = (
  files: ReadonlyMap<string, string>,
  municipality: string,
): Result<Recordings, ContentProblem[]> => {
  const problems: ContentProblem[] = []
  const recordings: Record<string, Record<string, { said: string; file: string }>> = {}
  for (const folder of ['base', `municipalities/${municipality}`])
    for (const file of files.keys()) {
      const [, ownFolder, language] = RECORDINGS.exec(file) ?? []
      if (ownFolder !== folder || language === undefined) continue
      const read = readTyped(files, file, recordingsFileSchema)
      if (!read.ok) {
        problems.push(...read.problem)
        continue
      }
      const own = Object.entries(read.value.data).map(
        ([id, { said }]) => [id, { said, file: `${folder}/audio/${language}/${id}.opus` }] as const,
      )
      recordings[language] = { ...recordings[language], ...Object.fromEntries(own) }
    }
  return problems.length > 0 ? failure(problems) : success(recordings)
}
