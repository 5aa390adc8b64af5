import { z } from 'zod'
import { newHoursSchema } from './opening-hours.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

const oneLine = (least: number, most: number, what: string) =>
  z
    .string()
    .trim()
    .min(least, `${what}.`)
    .max(most, `Gebruik hooguit ${most} tekens.`)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}<>]*$/u, 'Gebruik gewone tekst op één regel.')

const address = {
  straat: oneLine(2, 80, 'Vul de straat met het nummer in'),
  plaats: oneLine(2, 60, 'Vul de plaats in'),
}
const phoneSchema = z
  .string()
  .trim()
  .regex(/^\+?[\d ()-]{5,20}$/, 'Schrijf een nummer met cijfers, zoals 14 050.')
const { week } = newHoursSchema.shape

const source = {
  bron: z.string().meta({ description: 'Wie dit zegt.' }),
  bronDatum: z.iso.date(),
  geldigTot: z.iso.date().meta({ description: 'De laatste dag waarop dit te lezen is.' }),
}
/** What the desk put in the place of what the pack says of a location. */
export const changedDetailsSchema = z
  .object({
    naam: z.string().optional(),
    uitleg: z.string().nullish(),
    adres: z.object({ straat: z.string(), plaats: z.string(), ...source }).nullish(),
    telefoon: z.object({ nummer: z.string(), ...source }).nullish(),
    inloop: z.object({ week, ...source }).nullish(),
  })
  .meta({
    description:
      'Wat de balie zette in plaats van wat de inhoud over de vestiging zegt. Leeg (null): dat is niet meer bekend.',
  })
export type ApiChangedDetails = z.infer<typeof changedDetailsSchema>

const details = {
  naam: oneLine(2, 80, 'Vul de naam in').meta({
    description: 'Hoe de vestiging heet, in elke taal hetzelfde.',
  }),
  uitleg: oneLine(2, 200, 'Vul in wat goed is om te weten').nullable().meta({
    description:
      'Wat goed is om te weten over deze plek. Wie een andere taal koos, leest het in het Nederlands.',
  }),
  adres: z.object(address).nullable(),
  telefoon: phoneSchema.nullable(),
  inloop: week
    .nullable()
    .meta({ description: 'Wanneer iedereen mag binnenlopen. Null: dat is niet bekend.' }),
}

const EXAMPLE = {
  naam: 'Talentperron, Harm Buiterplein',
  uitleg: 'Een gids helpt je graag.',
  adres: { straat: 'Harm Buiterplein 1', plaats: 'Groningen' },
  telefoon: null,
  inloop: null,
}

/** PUT /gids/locaties/{id} */
export const newDetailsSchema = z
  .strictObject({
    ...details,
    adres: z.strictObject(address).nullable(),
    bron: oneLine(3, 120, 'Vul in wie dit zegt').meta({
      description: 'Wie dit zegt; inwoners lezen het erbij.',
    }),
    geldigTot: z.iso
      .date('Kies een datum.')
      .meta({ description: 'De laatste dag waarop de app wat hier anders is dan in de inhoud, laat zien.' }),
  })
  .meta({ id: 'NieuweGegevens', example: { ...EXAMPLE, bron: 'De gemeente', geldigTot: '2027-11-22' } })
export type NewDetails = z.infer<typeof newDetailsSchema>

/** GET /gids/locaties */
export const detailsOfTownSchema = z
  .object({
    peildatum: z.iso.date().meta({ description: 'Vandaag, in de tijd van de gemeente.' }),
    locaties: z.array(
      z.object({
        id: locationIdSchema,
        naam: z.string(),
        uitleg: z.string().nullable(),
        adres: z.object({ straat: z.string(), plaats: z.string() }).nullable(),
        telefoon: z.string().nullable(),
        inloop: week.nullable(),
        bron: z.string().nullable().meta({ description: 'Wie zegt wat de balie hier zette.' }),
        geldigTot: z.iso.date().nullable().meta({ description: 'Tot en met welke dag dat te lezen is.' }),
        eigen: z
          .boolean()
          .meta({ description: 'Of de balie hier iets zette. Anders is alles van de inhoud.' }),
        gewijzigd: z
          .object({ door: z.string(), op: z.iso.datetime() })
          .nullable()
          .meta({ description: 'Wie het aan de balie het laatst wijzigde of terugzette.' }),
        afspraken: z.int().meta({
          description: 'Hoeveel mensen hier nog een afspraak hebben. Zij krijgen vanzelf geen bericht.',
        }),
      }),
    ),
  })
  .meta({
    id: 'GegevensVanLocaties',
    description: 'Hoe elke locatie heet en waar ze is.',
    example: {
      peildatum: '2026-11-22',
      locaties: [
        {
          id: 'harm-buiterplein',
          ...EXAMPLE,
          bron: 'De gemeente',
          geldigTot: '2027-11-22',
          eigen: true,
          gewijzigd: { door: 'Sam de Vries', op: '2026-11-22T10:00:00Z' },
          afspraken: 2,
        },
      ],
    },
  })
export type ApiDetailsOfTown = z.infer<typeof detailsOfTownSchema>
export type ApiDetailsOfLocation = ApiDetailsOfTown['locaties'][number]
