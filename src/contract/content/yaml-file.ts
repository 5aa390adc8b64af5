import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { ContentProblem } from './content-problem.ts'

/** One YAML file, read, that can still say on which line each part of it stands. */
export type ReadFile<Data> = {
  readonly file: string
  readonly data: Data
  /** The line of the deepest part of `path` that exists; of something missing, that is the line of its parent. */
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/** Names that mean something to JavaScript objects, and so may never be a key. */
const FORBIDDEN_KEYS = ['__proto__', 'constructor', 'prototype']

const explainYamlError = (error: YAMLError): Pick<ContentProblem, 'message' | 'remedy'> => {
  const firstLine = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? ''
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { message: 'Deze naam staat hier twee keer', remedy: 'Haal een van de twee regels weg.' }
    case 'TAB_AS_INDENT':
      return {
        message: 'De regel springt in met een tab',
        remedy: 'Gebruik spaties aan het begin van de regel.',
      }
    case 'MULTIPLE_DOCS':
      return {
        message: 'Dit bestand bevat meer dan één document',
        remedy: 'Haal de regel met --- weg of maak er twee bestanden van.',
      }
    default:
      return {
        message: `Dit is geen goede YAML (${firstLine})`,
        remedy: 'Kijk naar het inspringen, de dubbele punten en de aanhalingstekens op en boven deze regel.',
      }
  }
}

/** After a first fault in the writing the reader stumbles on; what it says then helps nobody. */
const withoutEchoes = (errors: readonly YAMLError[]): YAMLError[] => {
  const first = errors.find(error => error.code !== 'DUPLICATE_KEY')
  return errors.filter(error => error === first || error.code === 'DUPLICATE_KEY')
}

/** Reads YAML 1.2 without its surprises: no repeated keys, no aliases, no own tags, no keys that touch a prototype. */
export const readYaml = (file: string, text: string): Result<ReadFile<unknown>, ContentProblem[]> => {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: true,
  })
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line)
  const problems: ContentProblem[] = withoutEchoes([...document.errors, ...document.warnings]).map(error => ({
    file,
    line: lineAt(error.pos[0]),
    ...explainYamlError(error),
  }))
  visit(document, {
    Alias: (_, node) => {
      problems.push({
        file,
        line: lineAt(node.range?.[0] ?? 0),
        message: 'Een verwijzing met * kan hier niet',
        remedy: 'Schrijf de waarde voluit.',
      })
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && FORBIDDEN_KEYS.includes(String(pair.key.value))) {
        problems.push({
          file,
          line: lineAt(pair.key.range?.[0] ?? 0),
          message: `De naam “${String(pair.key.value)}” kan niet`,
          remedy: 'Kies een andere naam.',
        })
      }
    },
  })
  if (problems.length > 0) return failure(problems)

  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents
    let line = isMap(node) || isSeq(node) || isScalar(node) ? lineAt(node.range?.[0] ?? 0) : 1
    for (const step of path) {
      let next: unknown
      if (isMap(node)) {
        const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
        if (!pair) return line
        line = lineAt((pair.key as Node).range?.[0] ?? 0)
        next = pair.value
      } else if (isSeq(node) && typeof step === 'number') {
        next = node.items[step]
        if (next === undefined) return line
        if (isMap(next) || isSeq(next) || isScalar(next) || isAlias(next)) line = lineAt(next.range?.[0] ?? 0)
      } else return line
      node = next
    }
    return line
  }
  return success({ file, data: document.toJS(), lineOf })
}
