import { PSEUDO_BIDI } from './pseudo-bidi.ts'

/**
 * The languages we have words in, each by its own name: whoever looks for theirs finds it without reading Dutch. Written
 * out, because not every browser knows all of these names.
 */
const OWN_NAMES = {
  nl: 'Nederlands',
  en: 'English',
  ar: 'العربية',
  ti: 'ትግርኛ',
  uk: 'Українська',
  tr: 'Türkçe',
  fa: 'فارسی',
  so: 'Soomaali',
  pl: 'Polski',
} as const

export type Language = keyof typeof OWN_NAMES
export const LANGUAGES = Object.keys(OWN_NAMES) as readonly Language[]

export const isLanguage = (language: string): language is Language => language in OWN_NAMES

const RIGHT_TO_LEFT = new Set(['ar', 'fa', PSEUDO_BIDI])

export const directionOf = (language: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr')

export const ownNameOf = (language: string): string =>
  isLanguage(language) ? OWN_NAMES[language] : language === PSEUDO_BIDI ? 'Spiegelschrift' : language

/** The language to pronounce and to format dates in: the pseudo language is Dutch in disguise. */
export const spokenLanguage = (language: string): string => (language === PSEUDO_BIDI ? 'nl' : language)
