import { factsIn, type PlacedFact } from '#contract/content/check-facts.ts'
import { readTexts } from '#contract/content/compile-texts.ts'
import { type Content, loadContent, municipalitiesIn } from '#contract/content/load-content.ts'
import { sayValue } from '#contract/content/say-value.ts'
import { SIMPLE_LANGUAGE } from '../reading/readable-text.ts'

/** One fact as a reviewer reads it. */
export type FactRow = {
  /** A town, or `overal` for what every town says. */
  readonly town: string
  readonly id: string
  readonly sentence: string
  readonly source: string
  readonly url: string
  readonly date: string
  readonly validUntil: string
  /** File and line below `content/`. */
  readonly place: string
}

const EVERYWHERE = 'overal'

const fieldsAt = (content: Content, { read, path }: PlacedFact): Readonly<Record<string, unknown>> => {
  const file = Object.values(content)
    .flat()
    .find(each => each.file === read.file)
  let value: unknown = file?.data
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const wordsOf = (files: ReadonlyMap<string, string>, town: string): ReadonlyMap<string, string> =>
  new Map(
    ['base', `municipalities/${town}`]
      .flatMap(folder => readTexts(files, folder).texts)
      .filter(({ language }) => language === SIMPLE_LANGUAGE)
      .map(({ name, text }) => [name, text]),
  )

const rowsOf = (files: ReadonlyMap<string, string>, town: string, content: Content): FactRow[] => {
  const words = wordsOf(files, town)
  return factsIn(content).map(fact => {
    const fields = fieldsAt(content, fact)
    const { name, read, path, source, date, validUntil } = fact
    return {
      town: read.file.startsWith('base/') ? EVERYWHERE : town,
      id: name,
      sentence: words.get(`evidence.${name}.body`) ?? words.get(`${name}.body`) ?? sayValue(fields),
      source,
      url: typeof fields.url === 'string' ? fields.url : '',
      date,
      validUntil,
      place: `content/${read.file}:${read.lineOf(path)}`,
    }
  })
}

/** Every fact of every town, what all towns say once; a town that cannot be read is left out. */
export const factRows = (files: ReadonlyMap<string, string>): FactRow[] => {
  const rows = municipalitiesIn(files).flatMap(town => {
    const content = loadContent(files, town)
    return content.ok ? rowsOf(files, town, content.value) : []
  })
  const once = new Map(rows.map(row => [`${row.place} ${row.id}`, row]))
  return [...once.values()].sort(
    (one, other) =>
      Number(other.town === EVERYWHERE) - Number(one.town === EVERYWHERE) ||
      one.town.localeCompare(other.town) ||
      one.place.localeCompare(other.place, 'nl', { numeric: true }),
  )
}
