/**
 * Languages that are made from Dutch to test the screens (`ar-XB`: mirrored). They have no texts of their own: a pack
 * may name them, an editor never writes them.
 */
export const PSEUDO_LANGUAGES: readonly string[] = ['ar-XB']

export const isPseudoLanguage = (language: string): boolean => PSEUDO_LANGUAGES.includes(language)

/**
 * The folder of the u-form of Dutch. It is the same language in other words, and holds only the texts that differ; a town
 * asks for it with `formOfAddress`, never as a language.
 */
export const FORMAL_DUTCH = 'nl-formal'

/** How a town addresses people in Dutch. */
export const FORMS_OF_ADDRESS = ['je', 'u'] as const
export type FormOfAddress = (typeof FORMS_OF_ADDRESS)[number]
