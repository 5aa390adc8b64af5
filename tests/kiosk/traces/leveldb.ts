import { unpackSnappy } from './snappy.ts'

/** LevelDB's own description: doc/log_format.md and doc/table_format.md of google/leveldb. */
const LOG_BLOCK = 32_768
const LOG_HEADER = 7
const FOOTER = 48
const MAGIC = Buffer.from('57fb808b247547db', 'hex')

/** A log without the headers between its pieces, so that what was cut over two blocks is whole again. */
export const joinLog = (file: Buffer): Buffer => {
  const pieces: Buffer[] = []
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length)
    let at = block
    while (at + LOG_HEADER <= end) {
      const length = file.readUInt16LE(at + 4)
      const from = at + LOG_HEADER
      if (from + length > end) break
      pieces.push(file.subarray(from, from + length))
      at = from + length
    }
  }
  return Buffer.concat(pieces)
}

type Reader = {
  readonly varint: () => number
  readonly take: (length: number) => Buffer
  readonly left: () => number
}

const reader = (bytes: Buffer): Reader => {
  let at = 0
  return {
    varint: () => {
      let value = 0
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[at++] ?? 0
        value += (byte & 127) * 2 ** shift
        if (byte < 128) break
      }
      return value
    },
    take: length => {
      const taken = bytes.subarray(at, at + length)
      at += length
      return taken
    },
    left: () => bytes.length - at,
  }
}

type Handle = { readonly offset: number; readonly size: number }

const handleIn = (read: Reader): Handle => ({ offset: read.varint(), size: read.varint() })

const blockAt = (file: Buffer, { offset, size }: Handle): Buffer | null => {
  if (offset + size + 1 > file.length) return null
  const stored = file.subarray(offset, offset + size)
  return file[offset + size] === 1 ? unpackSnappy(stored) : stored
}

/** Keys as they were before what they share was left out, and their values. */
const entriesOf = (block: Buffer): readonly { readonly key: Buffer; readonly value: Buffer }[] => {
  if (block.length < 4) return []
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 - restarts * 4
  if (end < 0) return []
  const read = reader(block.subarray(0, end))
  const entries: { key: Buffer; value: Buffer }[] = []
  let before = Buffer.alloc(0)
  while (read.left() > 0) {
    const shared = read.varint()
    const own = read.varint()
    const size = read.varint()
    const key = Buffer.concat([before.subarray(0, shared), read.take(own)])
    entries.push({ key, value: read.take(size) })
    before = key
  }
  return entries
}

/** Every key and value of a table, unpacked. Null when the file is no table of LevelDB. */
export const readTable = (file: Buffer): Buffer | null => {
  if (file.length < FOOTER || !file.subarray(-8).equals(MAGIC)) return null
  const footer = reader(file.subarray(-FOOTER))
  handleIn(footer)
  const index = blockAt(file, handleIn(footer))
  if (!index) return null
  const found: Buffer[] = []
  for (const { value } of entriesOf(index)) {
    const block = blockAt(file, handleIn(reader(value)))
    for (const entry of block ? entriesOf(block) : []) found.push(entry.key, entry.value)
  }
  return Buffer.concat(found)
}
