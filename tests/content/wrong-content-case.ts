/** One fault in the mini content: in `file`, `find` becomes `replace`; these problems must be told. */
export type WrongContentCase = readonly [
  what: string,
  file: string,
  find: string,
  replace: string,
  problems: string | readonly string[],
]

export const INTERESTS = 'base/questionnaires/interests.yaml'
export const MODEL = 'base/models/interests.yaml'
export const CARE = 'base/sectors/zorg.yaml'
export const TOWN = 'municipalities/voorbeeldstad/pack.yaml'
export const WORDS = 'base/texts/nl/interests.yaml'
export const TOWN_WORDS = 'municipalities/voorbeeldstad/texts/nl/town.yaml'
