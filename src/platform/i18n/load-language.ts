import { FIRST_LANGUAGE } from './i18n.ts'
import { forgetEarlierLanguages } from './kept-languages.ts'
import { isLanguage, type Language } from './languages.ts'
import type { FirstTextId } from './texts/dutch.ts'
import type { LaterTextId } from './texts/dutch-later.ts'
import type formal from './texts/nl-formal.json'

/** Every word of the app in one language. A language that misses one does not compile. */
export type AppTexts = Readonly<Record<FirstTextId | LaterTextId, string>>

/** The words of Dutch that differ in its u-form. An id that the app does not have does not compile. */
type FormalTexts = { readonly [Id in keyof typeof formal]: Id extends keyof AppTexts ? string : never }

const loadFormalDutch = async (): Promise<FormalTexts> => (await import('./texts/nl-formal.json')).default

const LOADERS: Readonly<
  Record<Exclude<Language, typeof FIRST_LANGUAGE>, () => Promise<{ readonly default: AppTexts }>>
> = {
  en: () => import('./texts/en.json'),
  ar: () => import('./texts/ar.json'),
  ti: () => import('./texts/ti.json'),
  uk: () => import('./texts/uk.json'),
  tr: () => import('./texts/tr.json'),
  fa: () => import('./texts/fa.json'),
  so: () => import('./texts/so.json'),
  pl: () => import('./texts/pl.json'),
}

/**
 * The words of the app in a language. Dutch comes with the screens: of it what differs for a town that says u. Rejects when
 * they do not come.
 */
export const loadAppTexts = async (language: string): Promise<Partial<AppTexts>> => {
  if (!isLanguage(language)) return {}
  if (language === FIRST_LANGUAGE) return loadFormalDutch()
  const texts = (await LOADERS[language]()).default
  // Here, because nothing is kept before another language is chosen.
  void forgetEarlierLanguages().catch(() => {})
  return texts
}
