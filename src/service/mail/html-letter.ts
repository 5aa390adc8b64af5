import type { MailTexts } from './mail-texts.ts'

/** A letter in words, before it is text or HTML. */
export type WrittenLetter = {
  readonly title: string
  readonly greeting: string | undefined
  readonly heading: string
  readonly body: readonly string[]
  readonly facts: readonly (readonly [string, string])[]
  readonly after: readonly string[]
  readonly link: { readonly words: string; readonly url: string } | undefined
  readonly small: readonly string[]
}

/** Dark on white and a dark blue for the link: both over 7 to 1 (WCAG AAA). */
export const LETTER_COLOURS = { ink: '#1b1b1f', paper: '#ffffff', link: '#0b3d91', small: '#4a4a52' } as const

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const paragraph = (text: string, style = ''): string =>
  `<p style="margin:0 0 12px${style}">${escaped(text)}</p>`

const fact = ([name, value]: readonly [string, string]): string =>
  `<dt style="font-weight:bold">${escaped(name)}</dt><dd style="margin:0 0 8px"><bdi>${escaped(value)}</bdi></dd>`

const link = ({ words, url }: NonNullable<WrittenLetter['link']>): string =>
  `<p style="margin:0 0 12px"><a href="${escaped(url)}" style="color:${LETTER_COLOURS.link};text-decoration:underline">${escaped(words)}</a></p>`

/** One column of headings, paragraphs and a list: a screen reader, a small phone and large letters all read it. */
export const htmlLetter = (letter: WrittenLetter, { language, direction }: MailTexts): string =>
  [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light"><title>${escaped(letter.title)}</title></head>`,
    `<body style="margin:0;background:${LETTER_COLOURS.paper};color:${LETTER_COLOURS.ink};font-family:Verdana,Arial,sans-serif;font-size:17px;line-height:1.5">`,
    '<main style="max-width:36em;margin:0 auto;padding:24px 16px">',
    ...(letter.greeting === undefined ? [] : [paragraph(letter.greeting)]),
    `<h1 style="font-size:24px;line-height:1.3;margin:0 0 12px">${escaped(letter.heading)}</h1>`,
    ...letter.body.map(text => paragraph(text)),
    `<dl style="margin:0 0 12px">${letter.facts.map(fact).join('')}</dl>`,
    ...letter.after.map(text => paragraph(text)),
    ...(letter.link ? [link(letter.link)] : []),
    ...letter.small.map(text => paragraph(text, `;color:${LETTER_COLOURS.small};font-size:15px`)),
    '</main></body></html>',
    '',
  ].join('\n')

export const textLetter = (letter: WrittenLetter): string =>
  [
    ...(letter.greeting === undefined ? [] : [letter.greeting, '']),
    letter.heading,
    '',
    ...letter.body,
    '',
    ...letter.facts.map(([name, value]) => `${name}: ${value}`),
    ...(letter.after.length > 0 ? ['', ...letter.after] : []),
    ...(letter.link ? ['', `${letter.link.words}:`, letter.link.url] : []),
    ...(letter.small.length > 0 ? ['', ...letter.small] : []),
    '',
  ].join('\n')
