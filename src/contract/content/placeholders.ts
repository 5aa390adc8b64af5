/** Places in a text where a value is filled in, such as `{{count}}`, by name, in alphabetical order. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*([^{}\s]+)\s*\}\}/g)].map(([, name = '']) => name).sort()

/** Whether two texts ask for the same values; how often and in which order may differ by language. */
export const asksTheSame = (one: string, other: string): boolean =>
  [...new Set(placeholdersIn(one))].join() === [...new Set(placeholdersIn(other))].join()
