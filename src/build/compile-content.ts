import { type CompiledPack, type CompileOptions, compilePack } from '#contract/content/compile-pack.ts'
import { type ContentProblem, formatContentProblem } from '#contract/content/content-problem.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

const NO_TOWNS: ContentProblem = {
  file: 'municipalities',
  line: 1,
  message: 'Er is geen enkele gemeente',
  remedy: 'Maak een map met een pack.yaml onder content/municipalities.',
}

/** Every town of a content folder, or everything that is wrong in it; a fault in the base is told once. */
export const compileContent = (
  files: ReadonlyMap<string, string>,
  options: CompileOptions,
): Result<readonly CompiledPack[], ContentProblem[]> => {
  const results = municipalitiesIn(files).map(town => compilePack(files, town, options))
  if (results.length === 0) return failure([NO_TOWNS])
  const problems = results.flatMap(result => (result.ok ? [] : result.problem))
  if (problems.length === 0) return success(results.flatMap(result => (result.ok ? [result.value] : [])))
  return failure([...new Map(problems.map(problem => [formatContentProblem(problem), problem])).values()])
}
