import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readGuidesFile } from './read-guides-file.ts'

const KNOWN = ['groningen/gids-1', 'groningen/gids-2']
const CALENDAR = { kind: 'caldav', url: 'https://agenda.example/gids-1/', user: 'gids-1', password: 'geheim' }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tp-guides-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const write = async (content: unknown, mode = 0o600): Promise<string> => {
  const path = join(folder, 'guides.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(path, mode)
  return path
}
const problemsOf = async (content: unknown, mode?: number): Promise<readonly string[]> => {
  const read = await readGuidesFile(await write(content, mode), KNOWN)
  return read.ok ? [] : read.problem
}

describe('the file with the calendars of guides', () => {
  test('gives each guide a mailbox, a calendar, both or nothing', async () => {
    const guides = {
      'groningen/gids-1': { mail: 'gids@groningen.example', calendar: CALENDAR },
      'groningen/gids-2': {},
    }
    const read = await readGuidesFile(await write({ guides }), KNOWN)
    expect(read.ok && Object.fromEntries(read.value)).toEqual(guides)
  })

  test.skipIf(process.platform === 'win32')('must not be readable by others', async () => {
    for (const mode of [0o644, 0o640, 0o604])
      expect((await problemsOf({ guides: {} }, mode))[0]).toContain('chmod 600')
    expect(await problemsOf({ guides: {} }, 0o400)).toEqual([])
  })

  test.each([
    ['no JSON', '{', 'geen leesbare JSON'],
    ['a guide nobody knows', { guides: { 'groningen/gids-9': {} } }, 'gids-9'],
    ['a guide without a town', { guides: { 'gids-1': {} } }, 'gids-1'],
    ['a word too much', { guides: { 'groningen/gids-1': { phone: '1' } } }, 'groningen/gids-1'],
    [
      'a password over an open line',
      { guides: { 'groningen/gids-1': { calendar: { ...CALENDAR, url: 'http://agenda.example/' } } } },
      'https://',
    ],
    [
      'another kind of calendar',
      { guides: { 'groningen/gids-1': { calendar: { ...CALENDAR, kind: 'outlook' } } } },
      'caldav',
    ],
  ])('with %s is refused, with a sentence that quotes no password', async (_, content, expected) => {
    const problems = await problemsOf(content)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
    expect(problems[0]).not.toContain('geheim')
  })

  test('that is not there is told by name', async () => {
    const read = await readGuidesFile(join(folder, 'weg.json'), KNOWN)
    expect(read.ok ? [] : read.problem).toEqual([`${folder}/weg.json: Dit bestand is niet te lezen.`])
  })
})
