/**
 * Languages that are made from Dutch to test the screens (`ar-XB`: mirrored). They have no texts of their own: a pack
 * may name them, an editor never writes them.
 */
export const PSEUDO_LANGUAGES: readonly string[] = ['ar-XB']

export const isPseudoLanguage = (language: string): boolean => PSEUDO_LANGUAGES.includes(language)
