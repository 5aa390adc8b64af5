type Window = { readonly from: string; readonly to: string }

/** What is wrong with a part of a day, among those of the same day. */
export type WindowFault =
  | { readonly kind: 'ends-before-begin' }
  | { readonly kind: 'too-short' }
  | { readonly kind: 'overlaps'; readonly other: Window }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** `leastMinutes`: what must fit into it. Of two windows that overlap, the later in the list is wrong. */
export const windowFault = (
  windows: readonly Window[],
  index: number,
  leastMinutes: number,
): WindowFault | undefined => {
  const window = windows[index]
  if (!window) return undefined
  if (window.from >= window.to) return { kind: 'ends-before-begin' }
  const other = windows.slice(0, index).find(one => window.from < one.to && one.from < window.to)
  if (other) return { kind: 'overlaps', other }
  return minutesOf(window.to) - minutesOf(window.from) < leastMinutes ? { kind: 'too-short' } : undefined
}
