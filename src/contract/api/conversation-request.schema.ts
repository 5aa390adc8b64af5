import { z } from 'zod'
import type { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { codeSchema } from './appointment.schema.ts'
import { languageSchema } from './contact.schema.ts'
import { givenContactFields, hasOneContact, oneContact } from './given-contact.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import { uuidSchema } from './reservation.schema.ts'
import { EXAMPLE_ENVELOPE } from './sealed-contact.schema.ts'

/** From our own word to the API's. */
export const API_WEEKDAY = {
  monday: 'maandag',
  tuesday: 'dinsdag',
  wednesday: 'woensdag',
  thursday: 'donderdag',
  friday: 'vrijdag',
  saturday: 'zaterdag',
  sunday: 'zondag',
} as const satisfies Record<(typeof WEEKDAYS)[number], string>
const apiWeekdays = Object.values(API_WEEKDAY) as [ApiWeekday, ...ApiWeekday[]]
export type ApiWeekday = (typeof API_WEEKDAY)[keyof typeof API_WEEKDAY]

export const weekdaySchema = z.enum(apiWeekdays)

export const preferenceSchema = z
  .strictObject({ dag: weekdaySchema, dagdeel: z.enum(['ochtend', 'middag']) })
  .meta({ id: 'Voorkeur', example: { dag: 'dinsdag', dagdeel: 'ochtend' } })

/** PUT /gespreksverzoeken/{id}: a question to a guide, never an appointment. The client makes the id. */
export const newConversationRequestSchema = z
  .strictObject({
    gemeente: municipalityIdSchema,
    ...givenContactFields,
    taal: languageSchema,
    voorkeuren: z.array(preferenceSchema).max(3, 'Kies hooguit drie momenten.'),
  })
  .refine(hasOneContact, oneContact)
  .meta({
    id: 'NieuwGespreksverzoek',
    example: {
      gemeente: 'groningen',
      verzegeldeContactgegevens: EXAMPLE_ENVELOPE,
      taal: 'ar',
      voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }],
    },
  })
export type NewConversationRequest = z.infer<typeof newConversationRequestSchema>

export const conversationRequestSchema = z.object({ id: uuidSchema, code: codeSchema }).meta({
  id: 'Gespreksverzoek',
  description: 'Een verzoek aan een gids. Nog geen afspraak.',
  example: { id: '5b6a2f0c-7c1b-4d0e-9a51-1d5f0a2f9c10', code: 'R3F-A86' },
})
export type ApiConversationRequest = z.infer<typeof conversationRequestSchema>
