/** Raw Snappy, as LevelDB packs its blocks (format_description.txt of google/snappy). Null when it is no Snappy. */
export const unpackSnappy = (packed: Buffer): Buffer | null => {
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = packed[at++] ?? 0
      value += (byte & 127) * 2 ** shift
      if (byte < 128) break
    }
    return value
  }
  const little = (bytes: number): number => {
    if (at + bytes > packed.length) return 0
    const value = packed.readUIntLE(at, bytes)
    at += bytes
    return value
  }
  const size = varint()
  // A block of LevelDB is some kilobytes; a blob inside it can be larger, but never this large.
  if (size > 64 * 1024 * 1024) return null
  const out = Buffer.alloc(size)
  let end = 0
  while (at < packed.length && end < size) {
    const tag = packed[at++] ?? 0
    const kind = tag & 3
    if (kind === 0) {
      const short = tag >> 2
      const length = (short < 60 ? short : little(short - 59)) + 1
      if (at + length > packed.length || end + length > size) return null
      packed.copy(out, end, at, at + length)
      at += length
      end += length
      continue
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const back = kind === 1 ? ((tag >> 5) << 8) + little(1) : little(kind === 2 ? 2 : 4)
    if (back === 0 || back > end || end + length > size) return null
    // A copy may overlap with what it writes: byte by byte.
    for (let copied = 0; copied < length; copied += 1, end += 1) out[end] = out[end - back] ?? 0
  }
  return end === size ? out : null
}
