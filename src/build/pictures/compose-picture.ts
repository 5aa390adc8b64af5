/** The inside of an icon: SVG elements drawn in a box of 32 by 32. */
export type IconBody = string

type Box = { readonly x: number; readonly y: number; readonly size: number }

/** Where the parts stand in 160 by 120, by how many there are. The first is the largest and lies behind the others. */
const LAYOUTS: Readonly<Record<number, readonly Box[]>> = {
  1: [{ x: 29, y: 8, size: 102 }],
  2: [
    { x: 7, y: 13, size: 94 },
    { x: 92, y: 49, size: 62 },
  ],
  3: [
    { x: 8, y: 14, size: 92 },
    { x: 99, y: 8, size: 50 },
    { x: 99, y: 62, size: 50 },
  ],
  4: [
    { x: 6, y: 17, size: 86 },
    { x: 84, y: 7, size: 42 },
    { x: 113, y: 39, size: 42 },
    { x: 84, y: 71, size: 42 },
  ],
}

/** Room around a smaller part, so that it stays readable in front of the large one, also in black and white. */
const HALO = 1.08

/** A neutral grey-blue that stands on white and on dark cards, and is paler than every icon. */
const GROUND = '#e9edf1'

const round = (value: number) => String(Math.round(value * 100) / 100)

/** Two decimals are a hundredth of a pixel at this size; the rest is weight. Never rounds up into the next digit. */
const shortenPaths = (body: IconBody): IconBody =>
  body.replace(/ d="[^"]*"/g, path =>
    path.replace(/\.(\d{2})(\d)\d*/g, (_, kept: string, next: string) => {
      const rounded = Number(kept) + (Number(next) >= 5 ? 1 : 0)
      return `.${String(Math.min(rounded, 99)).padStart(2, '0')}`
    }),
  )

/** Ids are for the whole page an SVG stands in: two parts, or two pictures, may not share one. */
const renameIds = (body: IconBody, prefix: string): IconBody => {
  const ids = [...body.matchAll(/\bid="([^"]+)"/g)].flatMap(match => match[1] ?? [])
  const renamed = new Map(ids.map((id, index) => [id, `${prefix}-${index}`]))
  return body
    .replace(/\bid="([^"]+)"/g, (whole, id: string) => (renamed.has(id) ? `id="${renamed.get(id)}"` : whole))
    .replace(/url\(#([^)]+)\)/g, (whole, id: string) =>
      renamed.has(id) ? `url(#${renamed.get(id)})` : whole,
    )
    .replace(/href="#([^"]+)"/g, (whole, id: string) =>
      renamed.has(id) ? `href="#${renamed.get(id)}"` : whole,
    )
}

/**
 * One picture from one to four icons, as an SVG file: pale ground, the first icon large, the others in front of it at
 * the right, each with some ground around it. No words. `name` keeps ids apart from those of other pictures on a page.
 */
export const composePicture = (name: string, parts: readonly IconBody[]): string => {
  const boxes = LAYOUTS[parts.length]
  if (!boxes) throw new Error(`A picture has one to four parts, ${name} has ${parts.length}`)
  const drawn = boxes.map(({ x, y, size }, index) => {
    const half = size / 2
    const halo =
      index === 0
        ? ''
        : `<circle cx="${round(x + half)}" cy="${round(y + half)}" r="${round(half * HALO)}" fill="${GROUND}"/>`
    const body = renameIds(shortenPaths(parts[index] ?? ''), `${name}-${index}`)
    return `${halo}<g transform="translate(${round(x)} ${round(y)}) scale(${round(size / 32)})">${body}</g>`
  })
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120">',
    `<rect width="160" height="120" rx="28" fill="${GROUND}"/>`,
    ...drawn,
    '</svg>',
  ].join('')
}
