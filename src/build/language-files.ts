import type { Plugin } from 'vite'
import { LANGUAGE_LIST_FILE, type LanguageList } from '#contract/language-list.ts'

/**
 * Files that the service worker keeps when they are first used, and not before. Not the letters of the names of languages:
 * those are shown before anybody chooses one. Recordings neither come with the app: few people have something read aloud,
 * and a set of them is larger than the app. A player asks for parts, which are not kept: only a tablet, which fetches them
 * whole, has them without a network.
 */
export const LANGUAGE_GLOBS = [
  'assets/words.*.{js,json}',
  'assets/!(language-names)-{arabic,ethiopic,cyrillic,latin-ext}-*.woff2',
  'assets/{audio,recordings}-*',
]

/** The same, as addresses. */
export const LANGUAGE_ADDRESSES =
  /^https?:\/\/[^/]+\/assets\/(?:words\.[^/]+\.js(?:on)?|(?:audio|recordings)-[^/]+|(?!language-names-)[^/]+-(?:arabic|ethiopic|cyrillic|latin-ext)-[^/]+\.woff2)$/

const APP_TEXTS = /[\\/]platform[\\/]i18n[\\/]texts[\\/][a-z]{2}\.json$/
const NAME =
  /^assets\/words\.(?<language>[a-z]{2}(?:-[A-Za-z]+)?)(?:\.(?<town>[a-z0-9-]+))?-[\w-]{8}\.js(?:on)?$/

/** Names the words of the app in another language so that it can be told what they are. */
export const chunkFileNames = ({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string =>
  APP_TEXTS.test(facadeModuleId ?? '') ? 'assets/words.[name]-[hash].js' : 'assets/[name]-[hash].js'

/** How the file of a town's words in another than its first language begins; its hash follows. */
export const townWordsName = (town: string, language: string): string => `words.${language}.${town}`

const isSound = (file: string): boolean => /^assets\/(?:audio|recordings)-/.test(file)
const isFont = (file: string): boolean =>
  file.endsWith('.woff2') && LANGUAGE_ADDRESSES.test(`http://a/${file}`)

/** Which language is in which of these files of a build. */
export const listLanguages = (files: readonly string[]): LanguageList => {
  const app: Record<string, string> = {}
  const towns: Record<string, Record<string, string>> = {}
  for (const file of files) {
    const { language, town } = NAME.exec(file)?.groups ?? {}
    if (language === undefined) continue
    if (town === undefined) app[language] = `/${file}`
    else towns[town] = { ...towns[town], [language]: `/${file}` }
  }
  const addressesOf = (belongs: (file: string) => boolean) => files.filter(belongs).map(file => `/${file}`)
  return { app, towns, fonts: addressesOf(isFont), sounds: addressesOf(isSound) }
}

/** Writes into the build which files its other languages are in. */
export const languagesPlugin = (): Plugin => ({
  name: 'talentperron:languages',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const source = JSON.stringify(listLanguages(Object.keys(bundle).toSorted()))
      this.emitFile({ type: 'asset', fileName: LANGUAGE_LIST_FILE.slice(1), source })
    },
  },
})
