import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findTraces } from './find-traces.ts'
import { joinLog, readTable } from './leveldb.ts'
import { unpackSnappy } from './snappy.ts'

const WORD = 'Zoë Kanarie7'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'talentperron-traces-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const foundIn = (bytes: Buffer | string, name = 'file'): readonly string[] => {
  writeFileSync(join(folder, name), bytes)
  return findTraces(folder, { words: [WORD] }).traces.map(({ how }) => how)
}
const around = (bytes: Buffer, before: number): Buffer =>
  Buffer.concat([Buffer.alloc(before, 65), bytes, Buffer.from('Z')])

test.each([
  ['UTF-8', Buffer.from(WORD)],
  ['Latin-1', Buffer.from(WORD, 'latin1')],
  ['UTF-16LE', Buffer.from(WORD, 'utf16le')],
  ['UTF-16BE', Buffer.from(WORD, 'utf16le').swap16()],
  ['hex of UTF-8', Buffer.from(Buffer.from(WORD).toString('hex'))],
  ['hex of UTF-8', Buffer.from(Buffer.from(WORD).toString('hex').toUpperCase())],
  ['hex of UTF-16LE', Buffer.from(Buffer.from(WORD, 'utf16le').toString('hex'))],
  ['URL', Buffer.from(`?naam=${encodeURIComponent(WORD)}&x`)],
  ['form', Buffer.from(new URLSearchParams({ naam: WORD }).toString())],
  ['URL in UTF-16LE', Buffer.from(encodeURIComponent(WORD), 'utf16le')],
  ['JSON', Buffer.from('{"n":"Zo\\u00eb Kanarie7"}')],
] as const)('a word is found as %s', (how, bytes) => {
  expect(foundIn(bytes)).toContain(how)
})

test('a word is found in base64 wherever it stands in what was packed', () => {
  for (const kind of ['utf8', 'utf16le'] as const)
    for (const before of [0, 1, 2, 3, 4, 5]) {
      const packed = around(Buffer.from(WORD, kind), before)
      for (const how of ['base64', 'base64url'] as const)
        expect(foundIn(packed.toString(how)).join(), `${kind} ${before}`).toContain('base64 of')
    }
})

test('a word is found in what was packed with gzip, in the midst of something else', () => {
  const packed = Buffer.concat([
    Buffer.from('header'),
    gzipSync(Buffer.from(`x${WORD}x`)),
    Buffer.from('end'),
  ])
  expect(foundIn(packed)).toContain('UTF-8')
})

test('other words, other folders and the copy of the app are left', () => {
  expect(foundIn('Zoë Kanarie8')).toEqual([])
  mkdirSync(join(folder, 'app'))
  writeFileSync(join(folder, 'app/copy'), WORD)
  expect(findTraces(folder, { words: [WORD] }).traces).toHaveLength(1)
  expect(findTraces(folder, { words: [WORD], except: ['app'] }).traces).toEqual([])
})

test('a word that a log cuts over two blocks is whole again', () => {
  const record = (type: number, payload: Buffer): Buffer => {
    const header = Buffer.alloc(7)
    header.writeUInt16LE(payload.length, 4)
    header[6] = type
    return Buffer.concat([header, payload])
  }
  const word = Buffer.from(WORD)
  const first = Buffer.concat([Buffer.alloc(32_768 - 7 - 5), word.subarray(0, 5)])
  const log = Buffer.concat([record(2, first), record(4, word.subarray(5))])
  expect(log.indexOf(word)).toBe(-1)
  expect(joinLog(log).indexOf(word)).toBeGreaterThan(0)
  expect(foundIn(log, '000003.log')).toEqual(['UTF-8'])
})

test('Snappy is unpacked as its format says: pieces as they are, and copies of what came before', () => {
  // 20 long; "abcd" as it is; then 16 from 4 back, over itself; worked out by hand from the format.
  const packed = Buffer.from([20, (4 - 1) << 2, 0x61, 0x62, 0x63, 0x64, ((16 - 1) << 2) | 2, 4, 0])
  expect(unpackSnappy(packed)?.toString()).toBe('abcd'.repeat(5))
  // The short copy: 8 from 4 back.
  const short = Buffer.from([12, (4 - 1) << 2, 0x61, 0x62, 0x63, 0x64, ((8 - 4) << 2) | 1, 4])
  expect(unpackSnappy(short)?.toString()).toBe('abcd'.repeat(3))
  // A long piece has its length in the bytes after the tag.
  const long = Buffer.concat([Buffer.from([0xc8, 0x01, 60 << 2, 199]), Buffer.alloc(200, 'x')])
  expect(unpackSnappy(long)?.toString()).toBe('x'.repeat(200))
})

test('what is no Snappy and no table never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      const file = Buffer.from(bytes)
      unpackSnappy(file)
      joinLog(file)
      readTable(Buffer.concat([file, Buffer.alloc(40), Buffer.from('57fb808b247547db', 'hex')]))
    }),
  )
})
