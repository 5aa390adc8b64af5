/** Where a build says which files its other languages are in. */
export const LANGUAGE_LIST_FILE = '/languages.json'

/** Addresses of the files of the languages that do not come with the app, of one build. */
export type LanguageList = {
  /** The words of the app, by language. */
  readonly app: Readonly<Record<string, string>>
  /** The words of a town, by town and language. */
  readonly towns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Letters of other scripts. */
  readonly fonts: readonly string[]
}

/** Every file in the list. */
export const languageFiles = ({ app, towns, fonts }: LanguageList): readonly string[] => [
  ...Object.values(app),
  ...Object.values(towns).flatMap(town => Object.values(town)),
  ...fonts,
]

/** What a tablet of a town needs to speak every language of that town. */
export const languageFilesOf = ({ app, towns, fonts }: LanguageList, town: string): readonly string[] => {
  const words = Object.entries(towns[town] ?? {})
  return [...words.flatMap(([language, file]) => [app[language] ?? [], file].flat()), ...fonts]
}
