import { expect, test } from 'vitest'
import { sheetPage } from './sheet-page.ts'

test('a sheet shows each picture twice at 96 pixels, the second without colour, with its id and sentence', () => {
  const page = sheetPage([
    { kind: 'interest', id: 'fix-tap', sentence: 'Een <kraan> maken', svg: '<svg/>' },
    { kind: 'talent', id: 'listen', sentence: 'Ik luister', svg: '<svg/>' },
  ])
  expect([...page.matchAll(/<img width="96"/g)]).toHaveLength(4)
  expect([...page.matchAll(/<span class="grey"><img/g)]).toHaveLength(2)
  expect(page).toContain('<b>fix-tap</b><br>Een &lt;kraan> maken')
  expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(match => match[1])).toEqual([
    'Activiteiten (1)',
    'Talenten (1)',
  ])
})
