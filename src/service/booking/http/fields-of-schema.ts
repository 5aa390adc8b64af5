import { z } from 'zod'

/** One field of a message, for people who write a client. */
export type DescribedField = {
  /** With the names above it: `adres.straat`, and `tijdsloten[].begin` for what stands in a list. */
  readonly name: string
  readonly kind: string
  readonly isRequired: boolean
  readonly about: string
}

type Schema = z.core.JSONSchema.BaseSchema
type Definitions = Readonly<Record<string, Schema>>

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst',
  integer: 'heel getal',
  number: 'getal',
  boolean: 'ja of nee',
  array: 'lijst',
  object: 'groep velden',
  null: 'leeg',
}
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  'date-time': 'tijdstip',
  date: 'datum',
  email: 'e-mailadres',
}

/** What a reference points at, keeping what is said beside the reference. */
const resolve = (schema: Schema, definitions: Definitions): Schema => {
  const { $ref, ...beside } = schema
  const target = definitions[$ref?.split('/').at(-1) ?? '']
  return target ? { ...resolve(target, definitions), ...beside } : schema
}

const limitsOf = ({ minLength, maxLength, minimum, maximum, maxItems }: Schema): readonly string[] => [
  ...(minLength !== undefined && minLength > 1 ? [`minstens ${minLength} tekens`] : []),
  ...(maxLength !== undefined ? [`hoogstens ${maxLength} tekens`] : []),
  ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? [`vanaf ${minimum}`] : []),
  ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? [`tot en met ${maximum}`] : []),
  ...(maxItems !== undefined ? [`hoogstens ${maxItems}`] : []),
]

const kindOf = (given: Schema, definitions: Definitions): string => {
  const schema = resolve(given, definitions)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(choice => kindOf(choice as Schema, definitions)))].join(' of ')
  if (schema.const !== undefined) return `altijd ${schema.const}`
  if (schema.enum) return `een van: ${schema.enum.join(', ')}`
  const type = (schema.format && FORMATS[schema.format]) ?? KINDS[String(schema.type)] ?? 'vrij'
  return [type, ...limitsOf(schema)].join(', ')
}

const fieldsBelow = (given: Schema, definitions: Definitions, above: string): readonly DescribedField[] => {
  const schema = resolve(given, definitions)
  const choices = schema.anyOf ?? schema.oneOf ?? []
  if (choices.length > 0) {
    const all = choices.flatMap(choice => fieldsBelow(choice as Schema, definitions, above))
    return all.filter((field, at) => all.findIndex(({ name }) => name === field.name) === at)
  }
  if (schema.type === 'array' && schema.items)
    return fieldsBelow(schema.items as Schema, definitions, `${above}[]`)
  return Object.entries(schema.properties ?? {}).flatMap(([own, inner]) => {
    const name = above === '' ? own : `${above}.${own}`
    return [
      {
        name,
        kind: kindOf(inner as Schema, definitions),
        isRequired: schema.required?.includes(own) ?? false,
        about: resolve(inner as Schema, definitions).description ?? '',
      },
      ...fieldsBelow(inner as Schema, definitions, name),
    ]
  })
}

/** Every field of a message as the schema that checks it says: each group first, then what is in it. */
export const fieldsOf = (schema: z.ZodType, way: 'input' | 'output'): readonly DescribedField[] => {
  const whole = z.toJSONSchema(schema, { io: way, unrepresentable: 'any' })
  return fieldsBelow(whole, whole.$defs ?? {}, '')
}
