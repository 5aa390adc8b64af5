import { describe, expect, test } from 'vitest'
import { clockOrChance, defaultExports, emptyNames, tooLong } from './house-rules.ts'
import { foldersBelow, isTest, sourcesBelow } from './source-files.ts'

const src = sourcesBelow('src')
const all = [...src, ...sourcesBelow('tests')]
const file = (text: string) => ({ path: 'src/core/x.ts', text })

describe('time, chance and the world are arguments', () => {
  const pure = src.filter(({ path }) => /^src\/(core|contract|flow)\//.test(path) && !isTest(path))

  test('in core, contract and flow nothing looks at a clock, rolls dice or calls the world', () => {
    expect(pure.length).toBeGreaterThan(50)
    expect(pure.flatMap(clockOrChance)).toEqual([])
  })

  test.each([
    'const now = new Date()',
    'const now = Date()',
    'const now = Date.now()',
    'const now = globalThis.Date.now()',
    'const clock = Date.now',
    'const x = Math.random()',
    'const id = crypto.randomUUID()',
    'const now = Temporal.Now.instant()',
    'setTimeout(() => {}, 10)',
    'void fetch("/x")',
  ])('%s is told', text => {
    expect(clockOrChance(file(text))).toHaveLength(1)
  })

  test('reading a given time is no clock', () => {
    expect(clockOrChance(file('const year = new Date(given).getFullYear()'))).toEqual([])
  })
})

describe('names and sizes', () => {
  test('no file only gathers others, no folder has a name that says nothing', () => {
    const folders = [...foldersBelow('src'), ...foldersBelow('tests')]
    expect(emptyNames([...folders, ...all.map(({ path }) => path)])).toEqual([])
    expect(emptyNames(['src/ui/index.ts', 'src/core/utils', 'src/lib/x.ts', 'src/ui/Index.tsx'])).toEqual([
      'src/ui/index.ts',
      'src/core/utils',
      'src/lib/x.ts',
    ])
  })

  test('nothing is exported without a name', () => {
    expect(all.flatMap(defaultExports)).toEqual([])
    expect(defaultExports(file('export default 1'))).toHaveLength(1)
    expect(defaultExports(file('export default function x() {}'))).toHaveLength(1)
    expect(defaultExports(file('const x = 1\nexport { x as default }'))).toHaveLength(1)
    expect(defaultExports(file('switch (x) { default: y() }'))).toEqual([])
  })

  test('no file is longer than 300 lines', () => {
    expect(all.flatMap(tooLong)).toEqual([])
    expect(tooLong(file('x\n'.repeat(301)))).toEqual(['src/core/x.ts: 301 lines'])
    expect(tooLong(file('x\n'.repeat(300)))).toEqual([])
  })
})
