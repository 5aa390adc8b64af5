import { readTranslations } from '#contract/content/check-translations.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import type { Translation } from '#contract/content/translation.schema.ts'
import type { Findings } from '../findings.ts'

const sayStatus = ({ status, by, date }: Translation): string =>
  status === 'reviewed'
    ? `nagekeken door ${by} op ${date}`
    : `vertaald door een computer op ${date}, nog niet nagekeken`

/** Of each language whether a person has looked its words over. */
export const translationReport = (files: ReadonlyMap<string, string>): Findings => {
  const { translations, problems } = readTranslations(files)
  return {
    problems: problems.map(formatContentProblem),
    warnings: [],
    lines: Object.entries(translations).map(
      ([language, translation]) => `  ${language}: ${sayStatus(translation)}`,
    ),
  }
}
