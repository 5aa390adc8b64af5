import { idSchema } from '../content/ids.schema.ts'

export const municipalityIdSchema = idSchema
  .max(100)
  .meta({ description: 'Korte naam van de gemeente.', example: 'groningen' })
