import { z } from 'zod'
import { textsFileSchema } from '#contract/content/compile-texts.ts'
import { SINGLE_FILES } from '#contract/content/load-content.ts'
import { municipalityFileSchema } from '#contract/content/municipality.schema.ts'
import { recordingsFileSchema } from '#contract/content/recordings.schema.ts'
import { sectorFileSchema } from '#contract/content/sector.schema.ts'
import { translationSchema } from '#contract/content/translation.schema.ts'
import { DIFFICULT_WORDS, difficultWordsSchema } from '../reading/difficult-words.ts'
import { FIELD_WORDS } from './field-words.ts'

type Kind = { readonly name: string; readonly files: RegExp; readonly schema: z.ZodType }

const literally = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.')}$`)

/** Every kind of file an editor writes, with what may stand in it. */
const KINDS: readonly Kind[] = [
  ...Object.entries(SINGLE_FILES).map(([name, [path, schema]]) => ({ name, files: literally(path), schema })),
  { name: 'sector', files: /^base\/sectors\/[^/]+\.yaml$/, schema: sectorFileSchema },
  { name: 'pack', files: /^municipalities\/[^/]+\/pack\.yaml$/, schema: municipalityFileSchema },
  { name: 'translation', files: /^base\/texts\/[^/]+\/status\.yaml$/, schema: translationSchema },
  { name: 'texts', files: /^(base|municipalities\/[^/]+)\/texts\/.+\.yaml$/, schema: textsFileSchema },
  {
    name: 'recordings',
    files: /^(base|municipalities\/[^/]+)\/audio\/[^/]+\/recordings\.yaml$/,
    schema: recordingsFileSchema,
  },
  { name: 'difficult-words', files: literally(DIFFICULT_WORDS), schema: difficultWordsSchema },
]

/** The name of the schema of a file below `content/`; undefined when nothing reads such a file. */
export const schemaOf = (file: string): string | undefined =>
  KINDS.find(({ files }) => files.test(file))?.name

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each field with what it means. Last of all: until then zod lets fields that look alike share one description. */
const explained = (kind: string, part: unknown): unknown => {
  if (Array.isArray(part)) return part.map(each => explained(kind, each))
  if (!isRecord(part)) return part
  const inner = Object.entries(part).map(([key, value]) => [key, explained(kind, value)] as const)
  if (!isRecord(part.properties)) return Object.fromEntries(inner)
  const properties = Object.entries(part.properties).map(([name, property]) => {
    const description = FIELD_WORDS[`${kind}.${name}`] ?? FIELD_WORDS[name]
    const own = explained(kind, property)
    return [name, isRecord(own) && description ? { description, ...own } : own] as const
  })
  return { ...Object.fromEntries(inner), properties: Object.fromEntries(properties) }
}

const asJsonSchema = ({ name, schema }: Kind): unknown => {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // What a date is, the format says; the pattern for it is too long to help anybody.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return explained(name, json)
}

/** Name to JSON Schema, for completion and explanation while an editor types. */
export const contentSchemas = (): ReadonlyMap<string, unknown> =>
  new Map(KINDS.map(kind => [kind.name, asJsonSchema(kind)]))

/** The line above a file by which an editor's program finds its schema; undefined when there is none. */
export const schemaLine = (file: string): string | undefined => {
  const name = schemaOf(file)
  const up = '../'.repeat(file.split('/').length - 1)
  return name && `# yaml-language-server: $schema=${up}schemas/${name}.schema.json`
}
