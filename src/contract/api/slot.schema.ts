import { z } from 'zod'
import { idSchema } from '../content/ids.schema.ts'
import { problemSchema } from './problem.schema.ts'

/** Any offset is understood in a request; answers are always UTC with `Z`. */
export const instantSchema = z.iso.datetime({
  offset: true,
  error: 'Schrijf een tijdstip als 2026-11-23T09:00:00Z.',
})
const utc = z.iso.datetime()

const dateSchema = z.iso.date('Schrijf een datum als 2026-11-23.')

export const locationIdSchema = idSchema.max(100).meta({
  description: 'Korte naam van de vestiging.',
  example: 'harm-buiterplein',
})

const offsetSchema = z
  .string()
  .regex(/^[+-]\d{2}:\d{2}$/)
  .meta({ description: 'Verschil met UTC op dat moment in Nederland.', example: '+01:00' })

export const slotSchema = z
  .object({
    locatie: locationIdSchema,
    begin: utc.meta({ description: 'Begin, in UTC.' }),
    eind: utc.meta({ description: 'Eind, in UTC.' }),
    tijdzoneVerschuiving: offsetSchema,
    sessie: z.uuid().optional().meta({ description: 'Id van een groepsgesprek. Anders is dit er niet.' }),
    vrijePlaatsen: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Zo veel mensen kunnen nog bij het groepsgesprek.', example: 6 }),
  })
  .meta({
    id: 'Tijdslot',
    description: 'Een tijd waarop een loopbaangesprek kan beginnen, alleen of met een groep.',
    example: {
      locatie: 'harm-buiterplein',
      begin: '2026-11-23T08:00:00Z',
      eind: '2026-11-23T08:45:00Z',
      tijdzoneVerschuiving: '+01:00',
    },
  })
export type ApiSlot = z.infer<typeof slotSchema>

/** GET /tijdsloten */
export const slotsQuerySchema = z.strictObject({
  locatie: locationIdSchema,
  vanaf: dateSchema
    .optional()
    .meta({ description: 'Eerste dag, in Nederlandse tijd. Zonder: vandaag.', example: '2026-11-23' }),
  tot: dateSchema.optional().meta({
    description: 'Laatste dag, die dag zelf ook. Zonder: zo ver er tijden zijn.',
    example: '2026-12-18',
  }),
  soort: z
    .enum(['gesprek', 'groep'])
    .optional()
    .meta({ description: 'Een gesprek met een gids alleen, of met een groep. Zonder: alleen.' }),
})

export const slotsSchema = z
  .object({
    peildatum: utc.meta({ description: 'Op dit moment waren deze tijden vrij.' }),
    geldigTot: utc.meta({ description: 'Vraag de tijden na dit moment opnieuw op.' }),
    tijdsloten: z.array(slotSchema),
  })
  .meta({ id: 'Tijdsloten', description: 'De vrije tijden, de vroegste eerst.' })
export type ApiSlots = z.infer<typeof slotsSchema>

/** A refusal that shows the way on: the three nearest other slots, the nearest first. May be empty. */
export const problemWithAlternativesSchema = problemSchema
  .extend({ alternatieven: z.array(slotSchema).max(3) })
  .meta({
    id: 'ProbleemMetAlternatieven',
    description: 'Een probleem, met tijden die nog wel vrij zijn; de dichtstbijzijnde eerst.',
  })
