import { WRITTEN_LANGUAGE } from './check-translations.ts'
import type { PlacedText } from './compile-texts.ts'
import type { ContentProblem } from './content-problem.ts'
import { FORMAL_DUTCH } from './languages.ts'
import { problemAt } from './read-typed.ts'

const INFORMAL = /(?<![\p{L}-])(?:je|jij|jou|jouw|jouwe|jezelf|jullie)(?![\p{L}-])/giu

/** The words of a Dutch text that say je to somebody. */
export const informalWords = (text: string): readonly string[] => text.match(INFORMAL) ?? []

/** A text in the u-form that still says je, or a text that says je and has no u-form. */
export const checkFormal = (texts: readonly PlacedText[], isWanted: boolean): ContentProblem[] => {
  const formal = texts.filter(({ language }) => language === FORMAL_DUTCH)
  const there = new Set(formal.map(({ name }) => name))
  const informal = formal.flatMap(({ name, text, read, path }) =>
    informalWords(text)
      .slice(0, 1)
      .map(word =>
        problemAt(
          read,
          path,
          `Tekst “${name}” heeft in de u-vorm nog “${word}”`,
          'Schrijf de zin met u en uw.',
        ),
      ),
  )
  const missing = texts
    .filter(({ language, name, text }) => {
      const saysJe = language === WRITTEN_LANGUAGE && informalWords(text).length > 0
      return isWanted && saysJe && !there.has(name)
    })
    .map(({ name, read, path }) =>
      problemAt(
        read,
        path,
        `Tekst “${name}” heeft geen u-vorm`,
        `Voeg “${name}” toe in een bestand onder texts/${FORMAL_DUTCH}.`,
      ),
    )
  return [...informal, ...missing]
}
