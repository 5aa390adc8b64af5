import { readFile, stat } from 'node:fs/promises'
import { type GuideSettings, guidesFileSchema } from '#contract/guides-file.schema.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { isLoopback } from '../../is-loopback.ts'

export type Guides = ReadonlyMap<string, GuideSettings>

const fileOf = async (path: string): Promise<Result<unknown, string>> => {
  try {
    const { mode } = await stat(path)
    // Windows has no such bits.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      return failure('Anderen kunnen dit bestand lezen, en er staan wachtwoorden in. Doe: chmod 600')
    return success(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    return failure(
      error instanceof SyntaxError ? 'Dit is geen leesbare JSON.' : 'Dit bestand is niet te lezen.',
    )
  }
}

const inTheClear = (guides: Guides): readonly string[] =>
  [...guides].flatMap(([guide, { calendar }]) => {
    const url = calendar && new URL(calendar.url)
    return url && url.protocol === 'http:' && !isLoopback(url.hostname)
      ? [`${guide}: de agenda staat op http://. Het wachtwoord gaat dan open over het net; gebruik https://.`]
      : []
  })

/** The guides' own settings; or every sentence an operator needs to put the file right. It quotes nothing from it. */
export const readGuidesFile = async (
  path: string,
  known: readonly string[],
): Promise<Result<Guides, readonly string[]>> => {
  const file = await fileOf(path)
  if (!file.ok) return failure([`${path}: ${file.problem}`])
  const read = guidesFileSchema.safeParse(file.value)
  if (!read.success)
    return failure(read.error.issues.map(issue => `${path}: ${issue.path.join(' > ')}: ${issue.message}`))
  const guides = new Map(Object.entries(read.data.guides))
  const problems = [
    ...[...guides.keys()]
      .filter(guide => !known.includes(guide))
      .map(guide => `${guide}: deze gids staat niet in de inhoud. Bekend zijn: ${known.join(', ')}.`),
    ...inTheClear(guides),
  ]
  return problems.length === 0 ? success(guides) : failure(problems.map(one => `${path}: ${one}`))
}
