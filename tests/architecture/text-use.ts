import ts from 'typescript'
import { nodesOf, type SourceFile } from './source-files.ts'

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `result.${strength}.body` as a pattern; only when it begins with words of its own, so that it says something. */
const patternOf = (node: ts.TemplateExpression): readonly RegExp[] =>
  /^[a-zA-Z]+\./.test(node.head.text)
    ? [
        new RegExp(
          `^${literally(node.head.text)}${node.templateSpans.map(({ literal }) => `.+${literally(literal.text)}`).join('')}$`,
        ),
      ]
    : []

/** Text ids that no line of the app names, whole or by a template. */
export const unusedTexts = (ids: readonly string[], files: readonly SourceFile[]): readonly string[] => {
  const nodes = files.flatMap(nodesOf)
  const whole = new Set(
    nodes.flatMap(node =>
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? [node.text] : [],
    ),
  )
  const patterns = nodes.flatMap(node => (ts.isTemplateExpression(node) ? patternOf(node) : []))
  return ids.filter(id => !whole.has(id) && !patterns.some(pattern => pattern.test(id)))
}
