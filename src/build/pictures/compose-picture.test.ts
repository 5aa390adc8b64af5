import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composePicture } from './compose-picture.ts'
import { ICON_NAMES, ICONS } from './icon-set.ts'

const body = (name: string) => {
  const found = ICONS.get(name)
  if (!found) throw new Error(`no icon ${name}`)
  return found
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length
const parse = (svg: string) => ({
  ids: [...svg.matchAll(/\bid="([^"]+)"/g)].map(match => match[1]),
  used: [...svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(match => match[1] ?? match[2]),
})

const withIds = [...ICON_NAMES].filter(name => body(name).includes('id="'))

describe('a picture', () => {
  test('holds every path of every part, in 160 by 120', () => {
    const parts = ['woman-mechanic', 'droplet', 'wrench'].map(body)
    const svg = composePicture('repair-tap', parts)
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 160 120">.*<\/svg>$/s)
    const drawn = parts.reduce((sum, part) => sum + count(part, /<path/g), 0)
    expect(count(svg, /<path/g)).toBe(drawn)
    expect(count(svg, /<g transform=/g)).toBe(3)
  })

  test('keeps the ids of its parts apart, also when a part is there twice', () => {
    const [name] = withIds
    const svg = composePicture('double', [body(name ?? ''), body(name ?? '')])
    const { ids, used } = parse(svg)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
    expect(used.filter(id => !ids.includes(id))).toEqual([])
  })

  test('has no id in common with another picture', () => {
    const parts = withIds.slice(0, 2).map(body)
    const one = parse(composePicture('one', parts)).ids
    const two = parse(composePicture('two', parts)).ids
    expect(one.filter(id => two.includes(id))).toEqual([])
  })

  test('refuses no parts and five parts', () => {
    expect(() => composePicture('none', [])).toThrow('one to four')
    expect(() =>
      composePicture(
        'many',
        Array.from({ length: 5 }, () => body('wrench')),
      ),
    ).toThrow('one to four')
  })

  test('of any icons has unique ids, no dangling references, balanced groups and no script', () => {
    const names = fc.array(fc.constantFrom(...ICON_NAMES), { minLength: 1, maxLength: 4 })
    const rare = fc.array(fc.constantFrom(...withIds), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.oneof(names, rare), chosen => {
        const svg = composePicture('any', chosen.map(body))
        const { ids, used } = parse(svg)
        expect(new Set(ids).size).toBe(ids.length)
        expect(used.filter(id => !ids.includes(id))).toEqual([])
        expect(count(svg, /<g[ >]/g)).toBe(count(svg, /<\/g>/g))
        expect(svg).not.toMatch(/<script|<text|\son\w+=|https?:(?!\/\/www.w3.org\/2000\/svg)/)
      }),
      { numRuns: 200 },
    )
  })

  test('moves no point of a path by more than a hundredth', () => {
    const numbers = (text: string) => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const paths = (text: string) =>
      [...text.matchAll(/ d="([^"]*)"/g)].flatMap(match => numbers(match[1] ?? ''))
    const before = paths(body('woman-mechanic'))
    const after = paths(composePicture('near', [body('woman-mechanic')]))
    expect(after).toHaveLength(before.length)
    for (const [index, value] of before.entries())
      expect(Math.abs(value - (after[index] ?? Number.NaN))).toBeLessThanOrEqual(0.01)
  })
})
