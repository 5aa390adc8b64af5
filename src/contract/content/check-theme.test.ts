import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'
import { contrast } from './check-theme.ts'
import { PERRON } from './theme.schema.ts'

const TOWN = 'municipalities/voorbeeldstad/pack.yaml'

const withTheme = (theme: string) => {
  const files = readMiniContent()
  files.set(TOWN, (files.get(TOWN) ?? '').replace('theme: perron', theme))
  return compilePack(files, 'voorbeeldstad', { itemBank: 'small' })
}

describe('a town’s own colours', () => {
  test('black on white has the largest contrast there is, and a colour on itself none', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffc845', '#ffc845')).toBe(1)
  })
  test('our own colours are those in the style sheet, and read well', () => {
    const css = readFileSync(new URL('../../ui/theme/perron.css', import.meta.url), 'utf8')
    for (const [token, colour] of Object.entries(PERRON))
      expect(css).toContain(`--perron-${token}: ${colour};`)
    expect(css).toContain('--perron-ink-soft: #3a4766;')
    expect(withTheme('theme: { licence: Van de stad, tokens: {} }').ok).toBe(true)
  })
  test('go into the pack', () => {
    const result = withTheme('theme: { licence: Van de stad, tokens: { night: "#002b1f" } }')
    expect(result.ok && result.value.pack.theme).toEqual({
      licence: 'Van de stad',
      tokens: { night: '#002b1f' },
    })
  })
  test('are refused, with file and line, when words on them are hard to read', () => {
    const result = withTheme('theme: { licence: Van de stad, tokens: { night: "#88aaee" } }')
    expect(!result.ok && result.problem).toEqual([
      {
        file: TOWN,
        line: 5,
        message: 'Te weinig contrast tussen #ffffff en night: 2.3',
        remedy: 'Kies kleuren met een contrast van 7 of meer.',
      },
    ])
  })
  test('are refused as well when only the quieter words on them are hard to read', () => {
    const result = withTheme('theme: { licence: Van de stad, tokens: { dawn: "#dccfc0" } }')
    expect(!result.ok && result.problem.map(({ message }) => message)).toEqual([
      'Te weinig contrast tussen #3a4766 en dawn: 6.0',
    ])
  })
})
