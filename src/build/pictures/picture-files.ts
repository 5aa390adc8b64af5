import type { PictureParts } from '#contract/content/ids.schema.ts'
import { composePicture, type IconBody } from './compose-picture.ts'

/** The pictures of compiled content as files: `<name>.svg` to SVG. Only names the content check has let through. */
export const pictureFiles = (
  pictures: Readonly<Record<string, PictureParts>>,
  icons: ReadonlyMap<string, IconBody>,
): Map<string, string> =>
  new Map(
    Object.entries(pictures).map(([name, parts]) => {
      const bodies = parts.map(part => {
        const body = icons.get(part)
        if (body === undefined) throw new Error(`No icon ${part} for picture ${name}`)
        return body
      })
      return [`${name}.svg`, composePicture(name, bodies)]
    }),
  )
