import { PSEUDO_BIDI } from './pseudo-bidi.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', PSEUDO_BIDI])

/** The language's name in the language itself. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  [PSEUDO_BIDI]: 'Spiegelschrift',
}

export const directionOf = (language: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr')

export const ownNameOf = (language: string): string =>
  OWN_NAMES[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** The language to pronounce and to format dates in: the pseudo language is Dutch in disguise. */
export const spokenLanguage = (language: string): string => (language === PSEUDO_BIDI ? 'nl' : language)
