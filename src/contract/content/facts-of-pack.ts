import type { Pack, PackTexts } from './pack.schema.ts'
import { sayValue } from './say-value.ts'

/** One fact of a town, in words. */
export type PackFact = {
  readonly id: string
  /** Where a visitor meets it, such as the name of a sector. */
  readonly about: string
  /** As a visitor reads it. */
  readonly sentence: string
  readonly source: string
  readonly url?: string | undefined
  readonly date: string
  readonly validUntil: string
}

type Sourced = Pick<PackFact, 'source' | 'url' | 'date' | 'validUntil'>
type Named = Sourced & { readonly id: string }

/** What a location says about itself, in a word for whoever looks after it. */
const PARTS = { address: 'adres', walkIn: 'inlooptijden', phone: 'telefoon', email: 'e-mail' } as const
type Part = keyof typeof PARTS
type FactsOfLocation = { readonly [part in Part]?: Pack['locations'][number][part] | undefined }

const fact = (id: string, about: string, sentence: string, from: Sourced): PackFact => {
  const { source, url, date, validUntil } = from
  return { id, about, sentence, source, ...(url && { url }), date, validUntil }
}

/** The id of what a location says of itself. */
export const locationFactId = (location: string, part: Part): string => `${location}.${part}`

/** What a location with this name says of itself. */
export const factsOfLocation = (id: string, name: string, said: FactsOfLocation): readonly PackFact[] =>
  (['address', 'walkIn', 'phone', 'email'] as const).flatMap(part => {
    const one = said[part]
    return one ? [fact(locationFactId(id, part), `${name}: ${PARTS[part]}`, sayValue(one), one)] : []
  })

/** Everything this town's pack says about the world that can grow old; `words` are its texts in one language. */
export const factsOfPack = (pack: Pack, words: PackTexts): readonly PackFact[] => {
  const titleOf = (id: string): string => words[`${id}.title`] ?? id
  const told = (about: string, all: readonly Named[], prefix = 'evidence'): readonly PackFact[] =>
    all.map(one => fact(one.id, about, words[`${prefix}.${one.id}.body`] ?? one.id, one))
  return [
    ...pack.sectors.flatMap(sector => [
      ...told(titleOf(`sector.${sector.id}`), sector.evidence),
      ...sector.jobs.flatMap(({ id, evidence = [], wage }) =>
        told(titleOf(`job.${id}`), wage ? [...evidence, wage] : evidence),
      ),
    ]),
    ...pack.doors.flatMap(({ id, evidence, forms }) => [
      ...told(titleOf(`door.${id}`), evidence),
      ...forms.flatMap(form => told(titleOf(`form.${form.id}`), [form], 'form')),
    ]),
    ...pack.routes.flatMap(route => told(titleOf(`route.${route.id}`), [route], 'route')),
    ...told('Overal', pack.facts),
    ...told(titleOf('money'), pack.money.help),
    ...pack.locations.flatMap(location =>
      factsOfLocation(location.id, titleOf(`location.${location.id}`), location),
    ),
  ]
}
