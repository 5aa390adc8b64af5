import i18next from 'i18next'
import { directionOf } from './languages.ts'
import { PSEUDO_BIDI, toPseudoBidi } from './pseudo-bidi.ts'
import type { TextId } from './text-id.ts'
import { DUTCH } from './texts/dutch.ts'

const NAMESPACE = 'texts'
export const FIRST_LANGUAGE = 'nl'

const i18n = i18next.createInstance()
void i18n.init({
  lng: FIRST_LANGUAGE,
  fallbackLng: FIRST_LANGUAGE,
  ns: [NAMESPACE],
  defaultNS: NAMESPACE,
  resources: { [FIRST_LANGUAGE]: { [NAMESPACE]: DUTCH } },
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

/** The pseudo language is made from what is there in Dutch. */
const dressUp = (): void => {
  const dutch: Readonly<Record<string, string>> = i18n.getResourceBundle(FIRST_LANGUAGE, NAMESPACE)
  addTexts(
    PSEUDO_BIDI,
    Object.fromEntries(Object.entries(dutch).map(([id, text]) => [id, toPseudoBidi(text)])),
  )
}

/**
 * Adds words to a language: those of the screens or those of a town's pack. With `isBelow` what is there already stays, such
 * as the u-form of a town.
 */
export const addTexts = (
  language: string,
  texts: Readonly<Record<string, string>>,
  isBelow = false,
): void => {
  // Deep is the only way in which i18next leaves what is there.
  i18n.addResourceBundle(language, NAMESPACE, texts, isBelow, !isBelow)
  if (language === FIRST_LANGUAGE && i18n.language === PSEUDO_BIDI) dressUp()
}

/** Shows the app in another language, with its direction on the page. */
export const changeLanguage = async (language: string): Promise<void> => {
  if (language === PSEUDO_BIDI) dressUp()
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

export const currentLanguage = (): string => i18n.language

const SHOWN_CHANGED = 'shownChanged'
let withDutch = false

/** Shows Dutch below the visitor's own language, so that guide and visitor read the same. */
export const showDutchToo = (on: boolean): void => {
  withDutch = on
  i18n.emit(SHOWN_CHANGED)
}

/** The languages on the screen, the visitor's own first, parted by a space: the same text while nothing changes. */
export const shownLanguages = (): string =>
  withDutch && i18n.language !== FIRST_LANGUAGE ? `${i18n.language} ${FIRST_LANGUAGE}` : i18n.language

export const onLanguageChange = (listener: () => void): (() => void) => {
  const events = ['languageChanged', SHOWN_CHANGED]
  for (const event of events) i18n.on(event, listener)
  return () => {
    for (const event of events) i18n.off(event, listener)
  }
}

export type TextValues = Readonly<Record<string, string | number>>

/** The words for an id, in the language of the moment unless another is named. */
export const textOf = (id: TextId, values?: TextValues, language = i18n.language): string => {
  const words: unknown = i18n.getResource(language, NAMESPACE, id)
  // Looking for the form that goes with a number, or for another language, is most of the work: few texts need it.
  if (typeof words !== 'string' || (values && 'count' in values))
    return i18n.t(id, { ...values, lng: language })
  return values ? i18n.services.interpolator.interpolate(words, values, language, {}) : words
}

export const hasText = (id: TextId): boolean => i18n.exists(id)
