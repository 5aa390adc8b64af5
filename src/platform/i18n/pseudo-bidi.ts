const RIGHT_TO_LEFT_OVERRIDE = '\u202e'
const POP_DIRECTIONAL_FORMATTING = '\u202c'

/** `ar-XB`, the usual name for Dutch dressed up as a right-to-left language, to see a layout mirror without a translation. */
export const PSEUDO_BIDI = 'ar-XB'

/** Shows each word from right to left; placeholders stay whole. */
export const toPseudoBidi = (text: string): string =>
  text.replace(/\{\{.*?\}\}|[^\s{}]+/g, word =>
    word.startsWith('{{') ? word : RIGHT_TO_LEFT_OVERRIDE + word + POP_DIRECTIONAL_FORMATTING,
  )
