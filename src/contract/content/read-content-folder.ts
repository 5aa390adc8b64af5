import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Every YAML file below `root`: path with forward slashes, relative to `root`, to text. In a fixed order, whatever the
 * disk does. The only file of the contract that touches a disk.
 */
export const readContentFolder = (root: string): Map<string, string> => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return new Map(files.map(file => [file, readFileSync(join(root, file), 'utf8')]))
}
