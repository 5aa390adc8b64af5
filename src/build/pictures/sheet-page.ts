import { readTexts } from '#contract/content/compile-texts.ts'
import type { Content } from '#contract/content/load-content.ts'
import { type PictureKind, picturesIn } from '#contract/content/pictures.ts'
import type { IconBody } from './compose-picture.ts'
import { pictureFiles } from './picture-files.ts'

/** As small as a picture stands on the smallest screen. In pixels. */
const WIDTH = 96

const HEADS: Readonly<Record<string, string>> = {
  interest: 'Activiteiten',
  talent: 'Talenten',
  wish: 'Wensen',
  job: 'Beroepen',
  sector: 'Sectoren',
  door: 'Deuren',
  route: 'Routes',
}

export type SheetPicture = {
  readonly kind: PictureKind
  readonly id: string
  readonly sentence: string
  readonly svg: string
}

/** Every picture of the base with the sentence it belongs to. */
export const sheetPictures = (
  files: ReadonlyMap<string, string>,
  content: Content,
  icons: ReadonlyMap<string, IconBody>,
): SheetPicture[] => {
  const sentences = new Map(
    readTexts(files, 'base')
      .texts.filter(({ language }) => language === 'nl')
      .map(({ name, text }) => [name, text]),
  )
  return picturesIn(content).map(({ kind, name, parts }) => {
    const id = name.slice(kind.length + 1)
    const drawn = pictureFiles({ [name]: parts }, icons)
    return {
      kind,
      id,
      sentence: sentences.get(`${kind}.${id}.title`) ?? '',
      svg: drawn.get(`${name}.svg`) ?? '',
    }
  })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const figure = ({ id, sentence, svg }: SheetPicture): string => {
  const image = `<img width="${WIDTH}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="">`
  return `<figure>${image}<span class="grey">${image}</span><figcaption><b>${escaped(id)}</b><br>${escaped(sentence)}</figcaption></figure>`
}

/** One page with each picture at its smallest, in colour and in black and white, under its kind. */
export const sheetPage = (pictures: readonly SheetPicture[]): string => {
  const kinds = [...new Set(pictures.map(({ kind }) => kind))]
  const parts = kinds.map(kind => {
    const own = pictures.filter(picture => picture.kind === kind)
    return `<h2>${HEADS[kind] ?? kind} (${own.length})</h2><div>${own.map(figure).join('')}</div>`
  })
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Plaatjes</title><style>
body{font:13px/1.3 sans-serif;width:1290px;margin:16px;background:#fff;color:#000}
div{display:grid;grid-template-columns:repeat(6,1fr);gap:12px 8px}
figure{margin:0;width:206px}
img{vertical-align:top;margin-right:6px}
.grey{filter:grayscale(1)}
</style>${parts.join('')}</html>`
}
