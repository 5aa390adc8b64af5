/** The short name of a town or a place as people write it: `stichtse-vecht` is Stichtse Vecht, `s-hertogenbosch` 's-Hertogenbosch. */
export const nameOfId = (id: string): string => {
  const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
  if (id.startsWith('s-')) return `’s-${capital(id.slice(2))}`
  return id.split('-').map(capital).join(' ')
}

/** A guide's id carries the town: `groningen/gids-1` is Gids 1. */
export const nameOfGuide = (id: string): string => nameOfId(id.split('/').at(-1) ?? id)
