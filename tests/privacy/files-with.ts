import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** How often bytes stand in the files of a folder, by file. */
export const filesWith = (folder: string, wanted: Uint8Array): Readonly<Record<string, number>> => {
  const found: Record<string, number> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = readFileSync(path)
    let times = 0
    for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) times += 1
    if (times > 0) found[path.slice(folder.length + 1)] = times
  }
  return found
}

/** A text in every form in which a database or a log may keep it. */
export const formsOf = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le'),
  Buffer.from(Buffer.from(text).toString('hex')),
  ...[0, 1, 2].map(shift =>
    // Base64 of a piece that begins at any place; the first and last characters hang on what is around it.
    Buffer.from(
      Buffer.from('x'.repeat(shift) + text)
        .toString('base64')
        .slice(4, -4),
    ),
  ),
]
