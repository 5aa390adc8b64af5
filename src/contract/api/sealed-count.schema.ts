import { z } from 'zod'
import { EXAMPLE_SEALED, sealedMessageSchema } from './sealed-message.schema.ts'

/** The other body of PUT /tellingen/{id} and PUT /bezoeken/{id}: what a tablet keeps until it is sent tells nothing of a visit. */
export const storedCountSchema = z
  .strictObject({
    verzegeldeTelling: sealedMessageSchema.meta({
      id: 'VerzegeldeTelling',
      description:
        'Iets om te tellen, versleuteld (RFC 9180) op een tablet. Er zit in wat ook open mag komen: een NieuweTelling of een NieuwBezoek.',
      example: EXAMPLE_SEALED,
    }),
  })
  .meta({ id: 'BewaardeTelling', example: { verzegeldeTelling: EXAMPLE_SEALED } })
