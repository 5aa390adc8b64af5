import type { z } from 'zod'
import type { FieldError } from '#contract/api/problem.schema.ts'

type Issue = z.core.$ZodIssue
type Raw = Parameters<z.core.$ZodErrorMap>[0]

/** For what the schemas leave unsaid. */
export const sentenceFor = (issue: Raw): string => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'Dit ontbreekt.'
  if (issue.code === 'unrecognized_keys') return 'Dit kennen we hier niet.'
  if (issue.code === 'invalid_value') return `Kies een van: ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'too_big') return `Dit is te lang of te veel: hooguit ${issue.maximum}.`
  if (issue.code === 'too_small') return `Dit is te kort of te weinig: minstens ${issue.minimum}.`
  return 'Deze waarde klopt niet.'
}

const pointer = (path: readonly PropertyKey[]): string =>
  ['#', ...path.map(step => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/')

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    raw,
  )

const codeOf = (issue: Issue, raw: unknown, path: readonly PropertyKey[]): string => {
  if (issue.code !== 'unrecognized_keys' && valueAt(raw, path) === undefined) return 'missing'
  return issue.code === 'custom' && typeof issue.params?.code === 'string' ? issue.params.code : issue.code
}

const unknownKeys = (issues: readonly Issue[]): number =>
  issues.reduce((count, issue) => count + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0)

/** Of a body that may have several forms, what is wrong with the form it looks like most. */
const branch = (issue: Issue): readonly Issue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const [closest] = issue.errors.toSorted((one, other) => unknownKeys(one) - unknownKeys(other))
  return closest?.flatMap(each => branch({ ...each, path: [...issue.path, ...each.path] })) ?? [issue]
}

export const fieldErrors = (
  part: FieldError['in'],
  issues: readonly Issue[],
  raw: unknown,
): readonly FieldError[] =>
  issues.flatMap(branch).flatMap(issue => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
    return paths.map(path => ({
      in: part,
      location: part === 'body' ? { pointer: pointer(path) } : { name: path.map(String).join('.') },
      code: codeOf(issue, raw, path),
      detail: issue.message,
    }))
  })
