import ts from 'typescript'
import { nodesOf, type SourceFile } from './source-files.ts'

const MOST_LINES = 300
const EMPTY_NAMES = ['utils', 'helpers', 'common', 'misc', 'lib']

/** Names that tell the time, roll dice or reach the world, wherever they come from. */
const WORLD = [
  ['Date', 'now'],
  ['Math', 'random'],
  ['performance', 'now'],
  ['crypto', 'randomUUID'],
  ['crypto', 'getRandomValues'],
  ['Temporal', 'Now'],
] as const
const WORLD_CALLS = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']

const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1

const isWorld = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node))
    return WORLD.some(([owner, name]) => node.name.text === name && node.expression.getText().endsWith(owner))
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    [...WORLD_CALLS, 'Date'].includes(node.expression.text)
  )
}

/** Where a file looks at a clock, rolls dice or calls the world, instead of being told. */
export const clockOrChance = (file: SourceFile): readonly string[] =>
  nodesOf(file)
    .filter(isWorld)
    .map(node => `${file.path}:${lineOf(node)} ${node.getText()}`)

/** Default exports, also those by `export { x as default }`. A `.d.ts` describes what others made, as they made it. */
export const defaultExports = (file: SourceFile): readonly string[] =>
  (file.path.endsWith('.d.ts') ? [] : nodesOf(file))
    .filter(
      node =>
        ts.isExportAssignment(node) ||
        node.kind === ts.SyntaxKind.DefaultKeyword ||
        (ts.isExportSpecifier(node) && node.name.text === 'default'),
    )
    .filter(node => !(node.parent && ts.isDefaultClause(node.parent)))
    .map(node => `${file.path}:${lineOf(node)}`)

/** Files that gather other files, and folders whose name says nothing. */
export const emptyNames = (paths: readonly string[]): readonly string[] =>
  paths.filter(path => {
    const parts = path.split('/')
    return /^index\.tsx?$/.test(parts.at(-1) ?? '') || parts.some(part => EMPTY_NAMES.includes(part))
  })

export const tooLong = ({ path, text }: SourceFile): readonly string[] => {
  const lines = text.trimEnd().split('\n').length
  return lines > MOST_LINES ? [`${path}: ${lines} lines`] : []
}
