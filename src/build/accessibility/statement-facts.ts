import { municipalitiesIn } from '#contract/content/load-content.ts'
import { municipalityFileSchema } from '#contract/content/municipality.schema.ts'
import { readTyped } from '#contract/content/read-typed.ts'
import { translationSchema } from '#contract/content/translation.schema.ts'
import { stillValid } from '#contract/content/valid-facts.ts'

/** Made up, for tests and for who tries it. */
const MADE_UP = 'voorbeeldstad'

/** Whom to tell in a town: only what the town itself has in its content, and only while that may be shown. */
export type TownContact = { readonly id: string; readonly town: string; readonly ways: readonly string[] }

export const townContacts = (files: ReadonlyMap<string, string>, day: string): readonly TownContact[] =>
  municipalitiesIn(files)
    .filter(id => id !== MADE_UP)
    .flatMap(id => {
      const read = readTyped(files, `municipalities/${id}/pack.yaml`, municipalityFileSchema)
      if (!read.ok) return []
      const { name, locations } = read.value.data
      const ways = locations.flatMap(({ phone, email }) => [
        ...(phone && stillValid(phone, day) ? [`Bel ${phone.number}`] : []),
        ...(email && stillValid(email, day) ? [`Mail naar ${email.address}`] : []),
      ])
      return [{ id, town: name, ways: [...new Set(ways)] }]
    })

/** Languages whose words a computer made and nobody has looked over yet. */
export const unreviewed = (
  files: ReadonlyMap<string, string>,
  languages: readonly string[],
): readonly string[] =>
  languages.filter(language => {
    const read = readTyped(files, `base/texts/${language}/status.yaml`, translationSchema)
    return read.ok && read.value.data.status === 'machine'
  })
