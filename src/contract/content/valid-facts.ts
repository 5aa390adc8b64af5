/**
 * Whether a fact about the world may still be shown. `today` and `validUntil` are ISO dates; the last day counts.
 * Everything a screen shows about the world outside (shortage, opening times, addresses) passes through here.
 */
export const stillValid = (fact: { readonly validUntil: string }, today: string): boolean =>
  today <= fact.validUntil
