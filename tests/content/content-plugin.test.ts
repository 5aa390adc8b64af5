import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { contentPlugin } from '#build/content-plugin.ts'
import { APP_PICTURES } from '#build/pictures/app-pictures.ts'
import { miniContentFolder } from '#tests/fixtures/mini-content.ts'

const ENTRY = `
import { DEFAULT_PACK, loadPack, loadPackTexts, PACK_IDS, PACK_NAMES } from 'virtual:packs'
export { DEFAULT_PACK, loadPack, loadPackTexts, PACK_IDS, PACK_NAMES }
`

const roots: string[] = []
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true })
})

const buildWith = async (municipality: string, itemBank: 'full' | 'small' = 'small') => {
  const root = mkdtempSync(join(tmpdir(), 'content-plugin-'))
  roots.push(root)
  writeFileSync(join(root, 'entry.js'), ENTRY)
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [contentPlugin({ folder: miniContentFolder, municipality, itemBank })],
    build: {
      outDir: join(root, 'dist'),
      modulePreload: false,
      rolldownOptions: { input: join(root, 'entry.js'), preserveEntrySignatures: 'strict' },
    },
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('one build was asked for')
  return { root, output: result.output }
}

describe('the content in a build', () => {
  test('is one small entry, with a file for the pack and for each language, named after what is in it', async () => {
    const { root, output } = await buildWith('voorbeeldstad')
    const entry = output.find(part => part.type === 'chunk' && part.isEntry)
    expect(entry?.type === 'chunk' && entry.code).not.toContain('discrimination')
    const files = output.map(part => part.fileName).filter(name => name.endsWith('.json'))
    expect(files.map(name => name.replace(/[0-9a-f]{8}/, '#')).sort()).toEqual([
      'assets/pack-voorbeeldstad-#.json',
      'assets/pack-voorbeeldstad-nl-#.json',
      'assets/words.en.voorbeeldstad-#.json',
    ])
    vi.stubGlobal(
      'fetch',
      async (address: string) => new Response(await readFile(join(root, 'dist', address))),
    )
    const built = await import(join(root, 'dist', entry?.fileName ?? ''))
    expect(built.PACK_IDS).toEqual(['voorbeeldstad'])
    expect(built.PACK_NAMES).toEqual({ voorbeeldstad: 'Voorbeeldstad' })
    expect(built.DEFAULT_PACK).toBe('voorbeeldstad')
    const pack = await built.loadPack('voorbeeldstad')
    expect(pack.instrument.items).toHaveLength(12)
    const texts = await built.loadPackTexts('voorbeeldstad', 'en')
    expect(texts['door.meet.title']).toBe('Meet people')
    const dutch = await built.loadPackTexts('voorbeeldstad', 'nl')
    expect(dutch['door.meet.title']).toBe('Mensen ontmoeten')
    await expect(built.loadPack('nergens')).rejects.toThrow('Failed to fetch')
    await expect(built.loadPackTexts('nergens', 'nl')).rejects.toThrow('Failed to fetch')
    await expect(built.loadPackTexts('voorbeeldstad', 'ar-XB')).rejects.toThrow('Failed to fetch')
    vi.unstubAllGlobals()
  })

  test('names in the first load only the pack and its first language; the pack knows where the others are', async () => {
    const { root, output } = await buildWith('voorbeeldstad')
    const entry = output.find(part => part.type === 'chunk' && part.isEntry)
    const code = entry?.type === 'chunk' ? entry.code : ''
    const nameOf = (part: string) =>
      output.find(({ fileName }) => fileName.startsWith(part))?.fileName ?? part
    const english = nameOf('assets/words.en.voorbeeldstad-')
    expect(code).toContain(nameOf('assets/pack-voorbeeldstad-nl-'))
    expect(code).not.toContain(english)
    const pack = output.find(({ fileName }) =>
      /^assets\/pack-voorbeeldstad-[0-9a-f]{8}\.json$/.test(fileName),
    )
    const file = JSON.parse(await readFile(join(root, 'dist', pack?.fileName ?? ''), 'utf8'))
    expect(file.texts).toEqual({ en: `/${english}` })
  })

  test('has every picture as a file at a fixed address', async () => {
    const { output } = await buildWith('voorbeeldstad')
    const names = output.map(part => part.fileName)
    expect(names).toContain('pictures/interest-repair-tap.svg')
    expect(names).toContain('pictures/job-helpdesk.svg')
    for (const name of Object.keys(APP_PICTURES)) expect(names).toContain(`pictures/${name}.svg`)
    const ofContent = 12 + 4 + 3 + 3 + 5 + 2 + 1 + 1
    expect(names.filter(name => name.startsWith('pictures/'))).toHaveLength(
      ofContent + Object.keys(APP_PICTURES).length,
    )
  })

  test('stops when the town that was asked for is not there, and says which towns are', async () => {
    await expect(buildWith('nergens')).rejects.toThrow(
      'MUNICIPALITY=nergens: die gemeente is er niet. Kies uit: voorbeeldstad.',
    )
  })

  test('stops when the content is wrong, with every fault', async () => {
    const failed = buildWith('voorbeeldstad', 'full')
    await expect(failed).rejects.toThrow('De inhoud klopt niet (7):')
    await expect(failed).rejects.toThrow(
      'content/base/questionnaires/interests.yaml:6 Schaal R heeft 2 vragen, en dat is te weinig — Maak er ten minste 8.',
    )
  })
})
