import { asksTheSame, placeholdersIn } from '#contract/content/placeholders.ts'
import { formOf, isForOneNumber, pluralForms, withoutForm } from './plural-forms.ts'

/** Text id to words, in the order of the file. */
export type Words = Readonly<Record<string, string>>

const COUNT = 'count'

/** Words that may be the same in another language: names, and words that both languages have. */
const ALIKE = new Set(['Talentperron', 'Start', 'Stop', 'Later'])

/** The ids a language must have, in the order of the Dutch: those of Dutch, with the language's own forms of plurals. */
export const wantedIds = (dutch: Words, language: string): readonly string[] =>
  Object.entries(dutch).flatMap(([id, text]) => {
    if (formOf(id)) return []
    const forms = placeholdersIn(text).includes(COUNT) ? pluralForms(language) : []
    return [id, ...forms.map(form => `${id}_${form}`)]
  })

const sameValues = (language: string, id: string, dutch: string, text: string): boolean => {
  const form = formOf(id)
  const figure = `{{${COUNT}}}`
  return (
    asksTheSame(dutch, text) ||
    (form !== undefined && isForOneNumber(language, form) && asksTheSame(dutch, `${text} ${figure}`))
  )
}

/** What is wrong with one text of a translation, in Dutch; undefined when nothing is. `dutch` is the plain Dutch text. */
export const textFault = (language: string, id: string, dutch: string, text: string): string | undefined => {
  if (text.trim() === '') return 'is leeg'
  if (!sameValues(language, id, dutch, text))
    return `moet {{…}} precies zo hebben als in het Nederlands: ${
      placeholdersIn(dutch)
        .map(name => `{{${name}}}`)
        .join(' ') || 'geen'
    }`
  if (language !== 'nl' && text === dutch && /\p{L}/u.test(text) && !ALIKE.has(text))
    return 'is gelijk aan het Nederlands'
  return undefined
}

/** Everything that is wrong with the words of a language beside the Dutch: what misses, what is too much, each text. */
export const translationFaults = (dutch: Words, language: string, words: Words): readonly string[] => {
  const wanted = wantedIds(dutch, language)
  const present = Object.keys(words)
  const missing = wanted.filter(id => words[id] === undefined)
  const extra = present.filter(id => !wanted.includes(id))
  const inOrder = missing.length + extra.length > 0 || wanted.every((id, index) => present[index] === id)
  return [
    ...missing.map(id => `${language}: ${id} ontbreekt`),
    ...extra.map(id => `${language}: ${id} is te veel`),
    ...(inOrder ? [] : [`${language}: de teksten staan niet in de volgorde van het Nederlands`]),
    ...Object.entries(words).flatMap(([id, text]) => {
      const fault = textFault(language, id, dutch[withoutForm(id)] ?? text, text)
      return fault && !extra.includes(id) ? [`${language}: ${id} ${fault}`] : []
    }),
  ]
}
