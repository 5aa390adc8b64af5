/** What only a source can tell, and what grows old: never in a text without one. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/€\s?\d|\b\d+([.,]\d+)?\s?euro\b/iu, 'een bedrag'],
  [/(?<![\d.])0\d{1,3}[-\s]?\d{2,}[\d\s-]*\d/u, 'een telefoonnummer'],
  [/\bhttps?:\/\/|\bwww\.|\S+@\S+\.\w/iu, 'een adres op internet'],
  [/\b(?:19|20)\d{2}\b/u, 'een jaartal'],
  [/\b\d{1,3}\.\d{3}\b/u, 'een getal'],
  [/\btekort(?:en|sector|sectoren|beroep|beroepen)?\b/iu, 'een tekort'],
]

/** The kinds of fact a text seems to hold, in Dutch. */
export const factsSaidIn = (text: string): string[] =>
  SIGNS.filter(([sign]) => sign.test(text)).map(([, kind]) => kind)
