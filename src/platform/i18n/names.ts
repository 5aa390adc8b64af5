/** A name that stands in a sentence of any language, in the direction of its own letters (U+2068 and U+2069). */
export const isolatedName = (name: string): string => `\u2068${name}\u2069`

/** Names one after the other, parted as that language does. */
export const namesIn = (language: string, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names.map(isolatedName))
