import type { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { ContentProblem } from './content-problem.ts'
import { describeIssue } from './describe-issue.ts'
import { type ReadFile, readYaml } from './yaml-file.ts'

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown => {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

export const problemAt = (
  read: Pick<ReadFile<unknown>, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  message: string,
  remedy: string,
): ContentProblem => ({ file: read.file, line: read.lineOf(path), message, remedy })

/** Reads one YAML file of the content by its schema; every fault with its own line. */
export const readTyped = <Schema extends z.ZodType>(
  files: ReadonlyMap<string, string>,
  file: string,
  schema: Schema,
): Result<ReadFile<z.infer<Schema>>, ContentProblem[]> => {
  const text = files.get(file)
  if (text === undefined)
    return failure([
      { file, line: 1, message: 'Dit bestand ontbreekt', remedy: `Maak het bestand content/${file}.` },
    ])
  const yaml = readYaml(file, text)
  if (!yaml.ok) return yaml
  const parsed = schema.safeParse(yaml.value.data)
  if (parsed.success) return success({ ...yaml.value, data: parsed.data })
  return failure(
    parsed.error.issues.map(issue => {
      const { message, remedy } = describeIssue(issue, valueAt(yaml.value.data, issue.path))
      const path =
        issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      return problemAt(yaml.value, path, message, remedy)
    }),
  )
}
