import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, parseDocument } from 'yaml'
import { schemaLine } from '../schemas/content-schemas.ts'
import type { TextToRecord } from './texts-to-record.ts'

export type Maker = {
  readonly maker: string
  readonly licence: string
  readonly speak: (file: string, text: string) => void
}

export type Recorded = {
  readonly made: number
  /** Recorded before, with the same words. */
  readonly kept: number
  /** Ids of recordings that say something else than the text says now. */
  readonly outdated: readonly string[]
}

/**
 * Makes the recordings that are not there yet, and writes beside them what was said, by whom and under which licence. A
 * file that is there is never written over: a person may have spoken it.
 */
export const recordTexts = (content: string, texts: readonly TextToRecord[], by: Maker): Recorded => {
  const folder = texts[0]?.folder
  if (folder === undefined) return { made: 0, kept: 0, outdated: [] }
  const manifest = join(content, folder, 'recordings.yaml')
  mkdirSync(join(content, folder), { recursive: true })
  const document = existsSync(manifest) ? parseDocument(readFileSync(manifest, 'utf8')) : new Document({})
  let made = 0
  let kept = 0
  const outdated: string[] = []
  for (const { id, text } of texts) {
    const file = join(content, folder, `${id}.opus`)
    if (!existsSync(file)) {
      by.speak(file, text)
      document.set(id, document.createNode({ said: text, maker: by.maker, licence: by.licence }))
      made += 1
    } else if (document.getIn([id, 'said']) === text) kept += 1
    else outdated.push(id)
  }
  if (made > 0) {
    const line = schemaLine(`${folder}/recordings.yaml`)
    const words = document.toString({ lineWidth: 0 })
    writeFileSync(manifest, line && !words.includes(line) ? `${line}\n${words}` : words)
  }
  return { made, kept, outdated }
}
