import { z } from 'zod'
import { idSchema } from '../content/ids.schema.ts'
import { weekdaySchema } from './conversation-request.schema.ts'
import { diaryAppointmentSchema } from './diary.schema.ts'
import { uuidSchema } from './reservation.schema.ts'

const utc = z.iso.datetime()
const dateSchema = z.iso.date('Kies een dag.')
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als 09:30.')

const DAY = 86_400_000
/** How long somebody may be away at once: longer is a mistake, or somebody who works elsewhere. */
const MOST_DAYS = 366

export const guideIdSchema = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Dit is geen gids.')
  .meta({ description: 'Een gids, zoals in de inhoud van de gemeente.', example: 'groningen/gids-1' })

/** PUT /gids/medewerkers/{id}/gids */
export const chosenGuideSchema = z
  .strictObject({ gids: guideIdSchema.nullable() })
  .meta({ id: 'GekozenGids', example: { gids: 'groningen/gids-1' } })

/** PUT /gids/afwezigheden/{id} */
export const newAbsenceSchema = z
  .strictObject({
    gids: guideIdSchema,
    eersteDag: dateSchema.meta({ description: 'In de tijd van de gemeente.', example: '2026-12-24' }),
    laatsteDag: dateSchema.meta({
      description: `Die dag zelf ook. Hooguit ${MOST_DAYS} dagen samen.`,
      example: '2026-12-31',
    }),
    vanaf: timeSchema.optional().meta({
      description: 'Tijd op de eerste dag. Zonder: vanaf het begin van de dag.',
      example: '13:00',
    }),
    tot: timeSchema.optional().meta({
      description: 'Tijd op de laatste dag. Zonder: tot het eind van de dag.',
      example: '17:00',
    }),
  })
  .refine(
    ({ eersteDag, laatsteDag }) => {
      const days = (Date.parse(laatsteDag) - Date.parse(eersteDag)) / DAY + 1
      return days >= 1 && days <= MOST_DAYS
    },
    {
      error: 'Kies een laatste dag die niet voor de eerste ligt, en hooguit een jaar later.',
      path: ['laatsteDag'],
      params: { code: 'days' },
    },
  )
  .refine(
    ({ eersteDag, laatsteDag, vanaf = '00:00', tot = '24:00' }) => eersteDag !== laatsteDag || vanaf < tot,
    { error: 'Kies een tijd die later is dan de eerste.', path: ['tot'], params: { code: 'times' } },
  )
  .meta({
    id: 'NieuweAfwezigheid',
    description: 'Wanneer een gids er niet is. Waarom vragen we niet.',
    example: { gids: 'groningen/gids-1', eersteDag: '2026-12-24', laatsteDag: '2026-12-31' },
  })
export type ApiNewAbsence = z.infer<typeof newAbsenceSchema>

const absenceSchema = z
  .object({
    id: uuidSchema,
    begin: utc,
    eind: utc,
    afspraken: z.array(diaryAppointmentSchema).meta({
      description: 'Wat in deze tijd al was afgesproken. Dat blijft staan, tot iemand het verzet of afzegt.',
    }),
  })
  .meta({ id: 'Afwezigheid' })
export type ApiAbsence = z.infer<typeof absenceSchema>

const windowSchema = z
  .strictObject({ dag: weekdaySchema, begin: timeSchema, eind: timeSchema })
  .refine(({ begin, eind }) => begin < eind, {
    error: 'Kies een tijd die later is dan de eerste.',
    path: ['eind'],
    params: { code: 'times' },
  })
export type ApiWindow = z.infer<typeof windowSchema>

const ownHours = {
  vanaf: dateSchema.meta({
    description: 'Eerste dag, in de tijd van de gemeente: van een maand geleden tot een jaar vooruit.',
    example: '2026-12-01',
  }),
  uren: z
    .array(windowSchema)
    .max(28, 'Dit zijn te veel tijden.')
    .meta({ description: 'De week. Een dag die er niet in staat, is vrij.' }),
}
const ownHoursSchema = z.object(ownHours).meta({ id: 'EigenUren' })
export type ApiOwnHours = z.infer<typeof ownHoursSchema>

/** PUT /gids/gidsen/{id}/uren */
export const newOwnHoursSchema = z.strictObject(ownHours).meta({
  id: 'NieuweEigenUren',
  example: { vanaf: '2026-12-01', uren: [{ dag: 'maandag', begin: '09:00', eind: '12:00' }] },
})

export const guidePathSchema = z.object({
  id: idSchema
    .max(100)
    .meta({ description: 'Korte naam van de gids, zonder de gemeente.', example: 'gids-1' }),
})

/** GET /gids/gidsen */
export const guidesSchema = z
  .object({
    peildatum: utc.meta({ description: 'Zo was het op dit moment.' }),
    ik: z.object({
      id: z.string().meta({ description: 'Id van wie het vraagt.' }),
      gids: guideIdSchema.nullable().meta({ description: 'Welke gids dat is. Null: geen.' }),
      agendaSinds: utc
        .nullable()
        .meta({ description: 'Sinds wanneer die een geheim adres heeft voor de eigen agenda. Null: niet.' }),
    }),
    gidsen: z.array(
      z.object({
        id: guideIdSchema,
        uren: z.array(ownHoursSchema).meta({
          description:
            'De eigen uren van de gids, elk vanaf een dag; de vroegste eerst. Leeg: zoals in de inhoud.',
        }),
        afwezigheden: z.array(absenceSchema).meta({ description: 'Die nog niet voorbij zijn.' }),
      }),
    ),
  })
  .meta({
    id: 'Gidsen',
    description: 'De gidsen in de agenda van een gemeente, en wanneer zij er niet zijn.',
    example: {
      peildatum: '2026-11-22T10:00:00Z',
      ik: { id: 'cB6rIBX0kJselXHHj0I3zN7870uQwreY', gids: 'groningen/gids-1', agendaSinds: null },
      gidsen: [
        {
          id: 'groningen/gids-1',
          uren: [{ vanaf: '2026-12-01', uren: [{ dag: 'maandag', begin: '09:00', eind: '12:00' }] }],
          afwezigheden: [
            {
              id: '2f1c9a51-7c1b-4d0e-8f0e-1d5f0a2f9c10',
              begin: '2026-12-23T23:00:00Z',
              eind: '2026-12-31T23:00:00Z',
              afspraken: [],
            },
          ],
        },
      ],
    },
  })
export type ApiGuides = z.infer<typeof guidesSchema>

/** POST /gids/agendasleutels */
export const madeCalendarKeySchema = z
  .object({
    pad: z.string().meta({ description: 'Wat achter het adres van de dienst komt. Geef het aan niemand.' }),
  })
  .meta({
    id: 'Agendasleutel',
    example: { pad: '/api/agenda/vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA' },
  })
export type ApiMadeCalendarKey = z.infer<typeof madeCalendarKeySchema>
