type Preference = { readonly type: string; readonly quality: number }

const parse = (header: string): readonly Preference[] =>
  header.split(',').map(part => {
    const [type = '', ...parameters] = part.split(';').map(text => text.trim().toLowerCase())
    const quality = parameters.find(text => text.startsWith('q='))?.slice(2)
    return { type, quality: quality === undefined ? 1 : Number.parseFloat(quality) || 0 }
  })

const matches = (wanted: string, offered: string): boolean =>
  wanted === '*/*' || wanted === offered || (wanted.endsWith('/*') && offered.startsWith(wanted.slice(0, -1)))

/** How much the sender wants a type: the most exact line about it decides (RFC 9110, 12.5.1). */
const quality = (preferences: readonly Preference[], offered: string): number => {
  const exactness = (type: string): number => (type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2)
  const [best] = preferences
    .filter(one => matches(one.type, offered))
    .sort((one, other) => exactness(other.type) - exactness(one.type))
  return best?.quality ?? 0
}

/** The offered type the sender likes best, the first when it does not say; undefined when it wants none of them. */
export const acceptedType = (header: string | undefined, offered: readonly string[]): string | undefined => {
  if (!header?.trim()) return offered[0]
  const preferences = parse(header)
  const ranked = offered
    .map(type => ({ type, quality: quality(preferences, type) }))
    .filter(one => one.quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return ranked[0]?.type
}
