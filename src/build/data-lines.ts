import { readFileSync } from 'node:fs'

/** The lines of a data file beside the code, without its heading of `#` lines. */
export const dataLines = (url: URL): string[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
