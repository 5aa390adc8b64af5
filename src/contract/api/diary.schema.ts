import { z } from 'zod'
import { codeSchema } from './appointment.schema.ts'
import { contactSchema, languageSchema } from './contact.schema.ts'
import { preferenceSchema } from './conversation-request.schema.ts'
import { uuidSchema } from './reservation.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

const utc = z.iso.datetime()
const dateSchema = z.iso.date('Schrijf een datum als 2026-11-23.')

/** How many days the diary shows at most. */
export const DIARY_DAYS = 31

const DAY = 86_400_000

/** GET /gids/gesprekken */
export const diaryQuerySchema = z
  .strictObject({
    vanaf: dateSchema.optional().meta({
      description: 'Eerste dag, in de tijd van de gemeente. Zonder deze en tot: deze week.',
      example: '2026-11-23',
    }),
    tot: dateSchema.optional().meta({
      description: `Laatste dag, die dag zelf ook. Hooguit ${DIARY_DAYS} dagen samen.`,
      example: '2026-11-29',
    }),
  })
  .refine(
    ({ vanaf, tot }) => {
      if (vanaf === undefined && tot === undefined) return true
      if (vanaf === undefined || tot === undefined) return false
      const days = (Date.parse(tot) - Date.parse(vanaf)) / DAY + 1
      return days >= 1 && days <= DIARY_DAYS
    },
    {
      error: `Geef een eerste en een laatste dag, hooguit ${DIARY_DAYS} dagen samen.`,
      path: ['tot'],
      params: { code: 'days' },
    },
  )

export const outcomeSchema = z
  .enum(['gehouden', 'niet-gekomen'])
  .meta({ description: 'Hoe het gesprek ging.', example: 'gehouden' })
export type ApiOutcome = z.infer<typeof outcomeSchema>

const withContact = z.boolean().meta({
  description: 'Of er contactgegevens zijn om te bekijken.',
  example: true,
})

export const diaryAppointmentSchema = z
  .object({
    id: uuidSchema,
    code: codeSchema,
    status: z.enum(['bevestigd', 'geannuleerd']),
    afloop: outcomeSchema.nullable(),
    locatie: locationIdSchema,
    gids: z.string().meta({ description: 'Wie het gesprek voert, zoals in de inhoud van de gemeente.' }),
    begin: utc,
    eind: utc,
    taal: languageSchema,
    heeftGegevens: withContact,
  })
  .meta({ id: 'Agendagesprek' })
export type ApiDiaryAppointment = z.infer<typeof diaryAppointmentSchema>

const diaryRequestSchema = z
  .object({
    id: uuidSchema,
    code: codeSchema,
    taal: languageSchema,
    voorkeuren: z.array(preferenceSchema),
    gevraagdOp: utc,
    heeftGegevens: withContact,
  })
  .meta({ id: 'OpenGespreksverzoek' })
export type ApiDiaryRequest = z.infer<typeof diaryRequestSchema>

export const diarySchema = z
  .object({
    peildatum: utc.meta({ description: 'Zo was het op dit moment.' }),
    vanaf: dateSchema.meta({ description: 'Eerste dag.', example: '2026-11-23' }),
    tot: dateSchema.meta({ description: 'Laatste dag.', example: '2026-11-29' }),
    afspraken: z.array(diaryAppointmentSchema),
    verzoeken: z.array(diaryRequestSchema).meta({
      description: 'Alle verzoeken waar nog iets mee moet, van welke dag ook.',
    }),
  })
  .meta({
    id: 'Agenda',
    description: 'De gesprekken van een gemeente, zonder persoonsgegevens.',
    example: {
      peildatum: '2026-11-22T10:00:00Z',
      vanaf: '2026-11-23',
      tot: '2026-11-29',
      afspraken: [
        {
          id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77',
          code: 'LM4-7X2',
          status: 'bevestigd',
          afloop: null,
          locatie: 'harm-buiterplein',
          gids: 'groningen/gids-1',
          begin: '2026-11-23T08:00:00Z',
          eind: '2026-11-23T08:45:00Z',
          taal: 'nl',
          heeftGegevens: true,
        },
      ],
      verzoeken: [
        {
          id: '5b6a2f0c-7c1b-4d0e-9a51-1d5f0a2f9c10',
          code: 'R3F-A86',
          taal: 'ar',
          voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }],
          gevraagdOp: '2026-11-21T14:03:00Z',
          heeftGegevens: true,
        },
      ],
    },
  })
export type ApiDiary = z.infer<typeof diarySchema>

/** POST /gids/gesprekken/{id}/inzagen */
export const shownContactSchema = contactSchema.meta({
  id: 'Contactgegevens',
  description: 'Wie het is. Bewaar hier niets van.',
  example: { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' },
})
export type ApiShownContact = z.infer<typeof shownContactSchema>

/** PUT /gids/afspraken/{id}/afloop */
export const newOutcomeSchema = z
  .strictObject({ afloop: outcomeSchema })
  .meta({ id: 'NieuweAfloop', example: { afloop: 'gehouden' } })

/** GET /gids/inzagen */
export const openingsSchema = z
  .object({
    inzagen: z.array(
      z.object({
        id: uuidSchema,
        wie: z.string().meta({ description: 'Naam van de medewerker.', example: 'Sam de Vries' }),
        op: utc,
        code: codeSchema,
      }),
    ),
  })
  .meta({
    id: 'Inzagen',
    description: 'Wie contactgegevens bekeek. Nooit welke gegevens het waren.',
    example: {
      inzagen: [
        {
          id: '9a51b7c2-0c7c-4d0e-8f0e-1d5f0a2f9c10',
          wie: 'Sam de Vries',
          op: '2026-11-22T10:00:00Z',
          code: 'LM4-7X2',
        },
      ],
    },
  })
export type ApiOpenings = z.infer<typeof openingsSchema>
