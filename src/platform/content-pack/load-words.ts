import { FIRST_LANGUAGE } from '../i18n/i18n.ts'
import { PSEUDO_BIDI } from '../i18n/pseudo-bidi.ts'
import type { Town } from './load-town.ts'

/**
 * Every word in one language for who is in a town: of the screens, in its form of address, and of its pack. Rejects when
 * they do not come.
 */
export const loadWords = async (
  { pack, loadTexts }: Town,
  language: string,
): Promise<Readonly<Record<string, string>>> => {
  if (language === PSEUDO_BIDI) return {}
  const [ofApp, ofTown] = await Promise.all([
    language === FIRST_LANGUAGE && pack.formOfAddress === 'je'
      ? {}
      : import('../i18n/load-language.ts').then(({ loadAppTexts }) => loadAppTexts(language)),
    loadTexts(language),
  ])
  return { ...ofApp, ...ofTown }
}
