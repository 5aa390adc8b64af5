import { z } from 'zod'
import { CLOCK_TIME } from '../content/municipality.schema.ts'
import { API_WEEKDAY } from './conversation-request.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

const clockSchema = z.string().regex(CLOCK_TIME, 'Schrijf een tijd als 09:30.')
const windowSchema = z
  .strictObject({ van: clockSchema, tot: clockSchema })
  .meta({ id: 'Openingstijd', example: { van: '09:00', tot: '12:00' } })
export type ApiWindow = z.infer<typeof windowSchema>

const windowsSchema = z.array(windowSchema).max(8, 'Hooguit acht keer open op een dag.')

const { maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag } = Object.fromEntries(
  Object.values(API_WEEKDAY).map(day => [day, windowsSchema]),
) as Record<(typeof API_WEEKDAY)[keyof typeof API_WEEKDAY], typeof windowsSchema>

const hours = {
  week: z
    .strictObject({ maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag })
    .meta({ description: 'Wanneer er op een gewone dag gesprekken zijn. Een lege lijst is dicht.' }),
  afwijkingen: z
    .array(z.strictObject({ datum: z.iso.date('Schrijf een datum als 2026-11-23.'), tijden: windowsSchema }))
    .max(60, 'Hooguit zestig andere dagen.')
    .meta({ description: 'Dagen die anders zijn dan de week. Een lege lijst tijden is dicht.' }),
}

const EXAMPLE = {
  week: {
    maandag: [{ van: '09:00', tot: '12:00' }],
    dinsdag: [{ van: '09:00', tot: '12:00' }],
    woensdag: [],
    donderdag: [],
    vrijdag: [
      { van: '09:00', tot: '12:00' },
      { van: '13:00', tot: '17:00' },
    ],
    zaterdag: [],
    zondag: [],
  },
  afwijkingen: [{ datum: '2026-12-24', tijden: [] }],
}

/** PUT /gids/openingstijden/{id} */
export const newHoursSchema = z.strictObject(hours).meta({ id: 'NieuweOpeningstijden', example: EXAMPLE })
export type ApiHours = z.infer<typeof newHoursSchema>

/** GET /gids/openingstijden */
export const hoursOfTownSchema = z
  .object({
    peildatum: z.iso.date().meta({ description: 'Vandaag, in de tijd van de gemeente.' }),
    locaties: z.array(
      z.object({
        id: locationIdSchema,
        ...hours,
        gespreksduur: z.int().meta({ description: 'Lengte van een gesprek in minuten.' }),
        dichtOpFeestdagen: z
          .boolean()
          .meta({ description: 'Of de locatie vanzelf dicht is op feestdagen, behalve op een andere dag.' }),
        eigen: z
          .boolean()
          .meta({ description: 'Of de balie deze tijden zette. Anders zijn ze van de inhoud.' }),
        gewijzigd: z
          .object({ door: z.string(), op: z.iso.datetime() })
          .nullable()
          .meta({ description: 'Wie de tijden aan de balie het laatst wijzigde of terugzette.' }),
        buitenTijden: z.array(z.iso.datetime()).meta({
          description: 'Wanneer afspraken beginnen die buiten deze tijden vallen. Ze blijven staan.',
        }),
      }),
    ),
  })
  .meta({
    id: 'Openingstijden',
    description: 'Wanneer er gesprekken zijn, per locatie.',
    example: {
      peildatum: '2026-11-22',
      locaties: [
        {
          id: 'harm-buiterplein',
          ...EXAMPLE,
          gespreksduur: 45,
          dichtOpFeestdagen: true,
          eigen: true,
          gewijzigd: { door: 'Sam de Vries', op: '2026-11-22T10:00:00Z' },
          buitenTijden: ['2026-12-24T09:00:00Z'],
        },
      ],
    },
  })
export type ApiHoursOfTown = z.infer<typeof hoursOfTownSchema>
export type ApiHoursOfLocation = ApiHoursOfTown['locaties'][number]
