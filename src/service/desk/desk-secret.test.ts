import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { readDeskSecret } from './desk-secret.ts'

const during = vi.hoisted(() => ({ write: (): void => {}, link: (): void => {} }))
// What another process sees and does between the making of a file and the writing of what is in it.
vi.mock('node:fs', async original => {
  const real = await original<typeof import('node:fs')>()
  return {
    ...real,
    linkSync: (from: string, to: string) => {
      during.link()
      real.linkSync(from, to)
    },
    writeFileSync: (path: string, text: string, options: { readonly mode: number }) => {
      real.writeFileSync(path, '', options)
      during.write()
      real.writeFileSync(path, text, { mode: options.mode })
    },
  }
})

const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-secret-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test('of two services that start together neither reads half a secret, and both have the same', () => {
  const folder = newFolder()
  const place = { kind: 'folder', path: folder } as const
  let other: string | undefined
  during.write = () => {
    during.write = () => {}
    other = readDeskSecret(place)
  }
  const own = readDeskSecret(place)
  expect(own).toMatch(/^[\w-]{43}$/)
  expect([other, readDeskSecret(place)]).toEqual([own, own])
  expect(readdirSync(folder)).toEqual(['desk-secret'])
  expect(statSync(join(folder, 'desk-secret')).mode & 0o777).toBe(0o600)
})

test('a disk that knows no links keeps a secret too', () => {
  const folder = newFolder()
  during.link = () => {
    throw Object.assign(new Error('no links here'), { code: 'EPERM' })
  }
  const own = readDeskSecret({ kind: 'folder', path: folder })
  expect(readDeskSecret({ kind: 'folder', path: folder })).toBe(own)
  expect(readdirSync(folder)).toEqual(['desk-secret'])
})
