import { contentSchemas } from './content-schemas.ts'

/** The files in `content/schemas/`: name to text. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(
    [...contentSchemas()].map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  )
