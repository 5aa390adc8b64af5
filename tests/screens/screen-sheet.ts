/** A screen as it was seen, under the name of its state. */
export type Screenshot = { readonly state: string; readonly jpeg: Buffer }

const figure = ({ state, jpeg }: Screenshot): string =>
  `<figure><img src="data:image/jpeg;base64,${jpeg.toString('base64')}" alt=""><figcaption>${state}</figcaption></figure>`

/** One page with all screens of one language at one size. */
export const screenSheet = (title: string, columns: number, screens: readonly Screenshot[]): string =>
  `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${title}</title><style>
body{font:16px/1.3 sans-serif;margin:16px;background:#777;color:#fff}
div{display:grid;grid-template-columns:repeat(${columns},1fr);gap:12px}
figure{margin:0}
img{display:block;inline-size:100%}
</style><h1>${title}</h1><div>${screens.map(figure).join('')}</div></html>`
