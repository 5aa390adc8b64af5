import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileContent } from '#build/compile-content.ts'
import { whyNoVoice } from '#build/recordings/made-voice.ts'
import { recordTexts } from '#build/recordings/record-texts.ts'
import { addRecordings, checkRecordings, readRecordings } from '#build/recordings/recording-files.ts'
import { textsToRecord } from '#build/recordings/texts-to-record.ts'
import { wordsOfScreens } from '#build/translations/entries.ts'
import { languagesIn, readSources } from '#build/translations/sources.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { miniContentFolder } from '#tests/fixtures/mini-content.ts'

let content: string
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'recordings-'))
  cpSync(miniContentFolder, content, { recursive: true })
})
afterEach(() => rmSync(content, { recursive: true }))

const write = (file: string, text: string): void => {
  mkdirSync(join(content, file, '..'), { recursive: true })
  writeFileSync(join(content, file), text)
}
const line = (id: string, said: string): string => `${id}:\n  said: ${said}\n  maker: Noor\n  licence: CC0\n`

const compiled = () => {
  const result = compileContent(readContentFolder(content), { itemBank: 'small' })
  if (!result.ok) throw new Error(result.problem.map(formatContentProblem).join('\n'))
  return result.value
}
const faults = () =>
  checkRecordings(
    compiled().map(({ recordings }) => recordings),
    readRecordings(content),
  ).map(formatContentProblem)

describe('recordings in the content', () => {
  test('are files of the build, listed by language with what is said in them', () => {
    write('base/audio/nl/recordings.yaml', line('shell.back.button', 'Terug'))
    write('base/audio/nl/shell.back.button.opus', 'sound')
    const { packs, files } = addRecordings(compiled(), readRecordings(content))
    const list = packs[0]?.pack.recordings?.nl ?? ''
    expect(list).toMatch(/^\/assets\/recordings-voorbeeldstad-nl-[0-9a-f]{8}\.json$/)
    const { 'shell.back.button': back } = JSON.parse(String(files.get(list.slice(1))))
    expect(back.said).toBe('Terug')
    expect(back.address).toMatch(/^\/assets\/audio-nl-shell\.back\.button-[0-9a-f]{8}\.opus$/)
    expect(String(files.get(back.address.slice(1)))).toBe('sound')
    expect(faults()).toEqual([])
  })

  test('of a town go before those of everywhere', () => {
    write('base/audio/nl/recordings.yaml', line('shell.back.button', 'Terug') + line('aids.title', 'Hulp'))
    write('base/audio/nl/shell.back.button.opus', 'everywhere')
    write('base/audio/nl/aids.title.opus', 'help')
    const town = 'municipalities/voorbeeldstad/audio/nl'
    write(`${town}/recordings.yaml`, line('shell.back.button', 'Terug'))
    write(`${town}/shell.back.button.opus`, 'ours')
    const { packs, files } = addRecordings(compiled(), readRecordings(content))
    const list = JSON.parse(String(files.get((packs[0]?.pack.recordings?.nl ?? '').slice(1))))
    expect(String(files.get(list['shell.back.button'].address.slice(1)))).toBe('ours')
    expect(String(files.get(list['aids.title'].address.slice(1)))).toBe('help')
    expect(faults()).toEqual([])
  })

  test('are none where a town has none: its pack says nothing of them', () => {
    const { packs, files } = addRecordings(compiled(), readRecordings(content))
    expect(packs[0]?.pack).not.toHaveProperty('recordings')
    expect(files.size).toBe(0)
  })

  test('that are not there, or of which nobody wrote what is said, are told with what to do', () => {
    write('base/audio/nl/recordings.yaml', line('aids.title', 'Hulp'))
    write('base/audio/nl/shell.back.button.opus', 'sound')
    expect(faults()).toEqual([
      'content/base/audio/nl/recordings.yaml:1 De opname aids.title.opus is er niet — Zet het bestand in deze map of haal de regels hier weg.',
      'content/base/audio/nl/shell.back.button.opus:1 Niemand schreef op wat hier gezegd wordt — Zet “shell.back.button” in content/base/audio/nl/recordings.yaml, met said, maker en licence.',
    ])
  })

  test('without a maker are refused with file and line', () => {
    write('base/audio/nl/recordings.yaml', 'aids.title:\n  said: Hulp\n  licence: CC0\n')
    expect(compiled).toThrow(/content\/base\/audio\/nl\/recordings\.yaml:[12] /)
  })
})

describe('making recordings', () => {
  const spoken: string[] = []
  const by = {
    maker: 'computerstem',
    licence: 'EUPL-1.2',
    speak: (file: string, text: string) => {
      spoken.push(text)
      writeFileSync(file, `made: ${text}`)
    },
  }
  beforeEach(() => void spoken.splice(0))
  const folder = 'base/audio/nl'
  const texts = [
    { id: 'shell.back.button', text: 'Terug', folder },
    { id: 'aids.title', text: 'Wat helpt jou?', folder },
  ]

  test('makes what is not there, with who made it, and the next time nothing', () => {
    expect(recordTexts(content, texts, by)).toEqual({ made: 2, kept: 0, outdated: [] })
    expect(recordTexts(content, texts, by)).toEqual({ made: 0, kept: 2, outdated: [] })
    expect(spoken).toEqual(['Terug', 'Wat helpt jou?'])
    expect(compiled()[0]?.recordings.nl?.['aids.title']).toEqual({
      said: 'Wat helpt jou?',
      file: 'base/audio/nl/aids.title.opus',
    })
    expect(faults()).toEqual([])
  })

  test('never writes over a recording that somebody put there, and keeps what was written about it', () => {
    write(`${folder}/recordings.yaml`, `# Noor sprak dit in\n${line('shell.back.button', 'Terug')}`)
    write(`${folder}/shell.back.button.opus`, 'Noor')
    recordTexts(content, texts, by)
    expect(readFileSync(join(content, folder, 'shell.back.button.opus'), 'utf8')).toBe('Noor')
    const manifest = readFileSync(join(content, folder, 'recordings.yaml'), 'utf8')
    expect(manifest).toContain('# Noor sprak dit in')
    expect(manifest).toContain('maker: Noor')
  })

  test('tells which recordings say something else than the text does now', () => {
    write(`${folder}/recordings.yaml`, line('shell.back.button', 'Ga terug'))
    write(`${folder}/shell.back.button.opus`, 'Noor')
    expect(recordTexts(content, texts, by).outdated).toEqual(['shell.back.button'])
  })

  test('takes screens and content of everywhere, or those of one town; never words with a value in them', () => {
    const screens = {
      'shell.back.button': 'Terug',
      'result.track.title': 'Spoor {{number}}',
      'result.more_one': 'Nog een',
    }
    const files = readContentFolder(content)
    const everywhere = textsToRecord(files, screens, 'nl')
    expect(everywhere[0]).toEqual(texts[0])
    expect(everywhere.map(({ id }) => id)).toContain('door.meet.title')
    expect(everywhere.some(({ id, text }) => text.includes('{{') || id.includes('_'))).toBe(false)
    const town = textsToRecord(files, screens, 'nl', 'voorbeeldstad')
    expect(town.length).toBeGreaterThan(0)
    expect(new Set(town.map(each => each.folder))).toEqual(new Set(['municipalities/voorbeeldstad/audio/nl']))
  })

  test('has the words of the screens in every language', () => {
    const sources = readSources('.')
    const back = (language: string) => wordsOfScreens(sources, language)['shell.back.button']
    expect(languagesIn(sources).toSorted()).toEqual(LANGUAGES.toSorted())
    expect(back('nl')).toBe('Terug')
    expect(new Set(languagesIn(sources).map(back)).size).toBe(LANGUAGES.length)
  })

  test('is not done for a script without its vowels, nor where there is no voice', () => {
    for (const language of ['ar', 'fa', 'ti']) expect(whyNoVoice(language)).toBeTruthy()
    expect(whyNoVoice('nl')).toBeNull()
    expect(existsSync(join(content, 'base/audio'))).toBe(false)
  })
})
