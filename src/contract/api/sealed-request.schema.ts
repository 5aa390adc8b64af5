import { z } from 'zod'
import { EXAMPLE_SEALED, sealedMessageSchema } from './sealed-message.schema.ts'

/** A whole request that waited on a shared tablet. */
export const sealedRequestSchema = sealedMessageSchema.meta({
  id: 'VerzegeldVerzoek',
  description:
    'Een heel gespreksverzoek, versleuteld (RFC 9180) op een tablet die geen verbinding had. Er zit een NieuwGespreksverzoek in.',
  example: EXAMPLE_SEALED,
})

/** The other body of PUT /gespreksverzoeken/{id}. */
export const storedConversationRequestSchema = z
  .strictObject({ verzegeldVerzoek: sealedRequestSchema })
  .meta({
    id: 'BewaardGespreksverzoek',
    example: { verzegeldVerzoek: EXAMPLE_SEALED },
  })
