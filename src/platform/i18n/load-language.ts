import { FIRST_LANGUAGE } from './i18n.ts'
import { forgetEarlierLanguages } from './kept-languages.ts'
import { isLanguage, type Language } from './languages.ts'
import type { FirstTextId } from './texts/dutch.ts'
import type { LaterTextId } from './texts/dutch-later.ts'

/** Every word of the app in one language. A language that misses one does not compile. */
export type AppTexts = Readonly<Record<FirstTextId | LaterTextId, string>>

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

/** The words of the app in a language. None for Dutch, which comes with the screens. Rejects when they do not come. */
export const loadAppTexts = async (language: string): Promise<Partial<AppTexts>> => {
  if (!isLanguage(language) || language === FIRST_LANGUAGE) return {}
  const texts = (await LOADERS[language]()).default
  // Here, because nothing is kept before another language is chosen.
  void forgetEarlierLanguages().catch(() => {})
  return texts
}
