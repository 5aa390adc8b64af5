/** Each field of a schema as `schema.field`, with what is said of it. */
export const fieldsOf = (schema: string, part: unknown): (readonly [string, unknown])[] => {
  if (typeof part !== 'object' || part === null) return []
  const fields: Readonly<Record<string, unknown>> = { ...part }
  const properties = typeof fields.properties === 'object' && fields.properties ? fields.properties : {}
  const own = Object.entries(properties).map(([name, property]) => [
    `${schema}.${name}`,
    Reflect.get(Object(property), 'description'),
  ]) as [string, unknown][]
  return [...own, ...Object.values(fields).flatMap(inner => fieldsOf(schema, inner))]
}
