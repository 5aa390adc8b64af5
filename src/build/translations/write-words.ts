import { isScalar, parseDocument } from 'yaml'
import { dutchWords, screenWords } from './entries.ts'
import type { Sources } from './sources.ts'
import { wantedIds } from './translation-faults.ts'

/** Text id to its new words, all of one file. */
type NewWords = ReadonlyMap<string, string>

/** The file with the words of the screens, in the order of the Dutch. */
export const withScreens = (sources: Sources, language: string, _file: string, words: NewWords): string => {
  const all = { ...screenWords(sources, language), ...Object.fromEntries(words) }
  const ordered = wantedIds(dutchWords(sources), language).flatMap(id => (id in all ? [[id, all[id]]] : []))
  return `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`
}

const FIRST_LINE = '# yaml-language-server: $schema='

/** A file of the content; remarks, order and blank lines stay. */
export const withContent = (sources: Sources, _language: string, file: string, words: NewWords): string => {
  const schema = `${FIRST_LINE}${'../'.repeat(file.split('/').length - 2)}schemas/texts.schema.json\n`
  const document = parseDocument(sources.get(file) ?? `${schema}{}\n`)
  for (const [id, text] of words) {
    const node = document.get(id, true)
    if (isScalar(node)) node.value = text
    else document.set(id, text)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** A file with mails: only the changed words are others, all around them stays as it is written. */
export const withMails = (sources: Sources, _language: string, file: string, words: NewWords): string => {
  const before = sources.get(file) ?? ''
  // JSON is YAML as well, and this reader knows where each value stands.
  const document = parseDocument(before)
  const places = [...words].flatMap(([key, text]) => {
    const path = key.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step))
    const node = document.getIn(path, true)
    const [from, to] = (isScalar(node) && node.range) || []
    return from === undefined || to === undefined ? [] : [{ from, to, text }]
  })
  return places
    .sort((one, other) => other.from - one.from)
    .reduce((all, { from, to, text }) => all.slice(0, from) + JSON.stringify(text) + all.slice(to), before)
}
