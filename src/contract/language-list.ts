/** Where a build says which files its other languages are in. */
export const LANGUAGE_LIST_FILE = '/languages.json'

/** The cache on a device in which the service worker keeps those files once they were used. */
export const LANGUAGES_CACHE = 'languages'

/** Addresses of the files of the languages that do not come with the app, of one build. */
export type LanguageList = {
  /** The words of the app, by language. */
  readonly app: Readonly<Record<string, string>>
  /** The words of a town, by town and language. */
  readonly towns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Letters of other scripts. */
  readonly fonts: readonly string[]
  /** Recordings of what is read aloud, in any language, and the lists of them. */
  readonly sounds: readonly string[]
}

/** Every file in the list. */
export const languageFiles = ({ app, towns, fonts, sounds }: LanguageList): readonly string[] => [
  ...Object.values(app),
  ...Object.values(towns).flatMap(town => Object.values(town)),
  ...fonts,
  ...sounds,
]

/** What a tablet of a town needs to speak every language of that town. */
export const languageFilesOf = (
  { app, towns, fonts, sounds }: LanguageList,
  town: string,
): readonly string[] => {
  const words = Object.entries(towns[town] ?? {})
  return [...words.flatMap(([language, file]) => [app[language] ?? [], file].flat()), ...fonts, ...sounds]
}
