import { z } from 'zod'
import { newHoursSchema } from './opening-hours.schema.ts'
import { locationIdSchema } from './slot.schema.ts'

/** Plain words: something to read, and nothing that turns round or hides what stands beside it. */
const PLAIN = /^(?:$|(?=.*[\p{L}\p{N}])(?:[^\p{C}\p{Zl}\p{Zp}<>]|\u200C|\u200D)*$)/u
const oneLine = (least: number, most: number, request: string) =>
  z
    .string()
    .trim()
    .min(least, `${request}.`)
    .max(most, `Gebruik hooguit ${most} tekens.`)
    .regex(PLAIN, 'Gebruik gewone tekst op één regel.')

const address = {
  straat: oneLine(2, 80, 'Vul de straat met het nummer in'),
  plaats: oneLine(2, 60, 'Vul de plaats in'),
}
const phone = {
  nummer: z
    .string()
    .trim()
    .regex(/^(?=(?:\D*\d){3})\+?[\d ()-]{3,20}$/, 'Schrijf een nummer met cijfers, zoals 14 050.'),
}
const { week } = newHoursSchema.shape
const walkIn = { week }

/** Who says it, and until when; what is new gets the day of today with it. */
const source = {
  bron: oneLine(3, 200, 'Vul in wie dit zegt'),
  geldigTot: z.iso.date('Kies een datum.').meta({ description: 'De laatste dag waarop dit te lezen is.' }),
}
/** As it is told: how it may be written is for whoever writes it. `bronDatum` is `2025`, `2025-07` or a day. */
const dated = {
  bron: z.string(),
  bronDatum: z.string().meta({ description: 'Van wanneer dit is.' }),
  geldigTot: source.geldigTot,
}

/** What the desk put in the place of what the pack says of a location. */
export const changedDetailsSchema = z
  .object({
    naam: z.string().optional(),
    uitleg: z.string().nullish(),
    adres: z.object({ straat: z.string(), plaats: z.string(), ...dated }).nullish(),
    telefoon: z.object({ nummer: z.string(), ...dated }).nullish(),
    inloop: z.object({ ...walkIn, ...dated }).nullish(),
  })
  .meta({
    description:
      'Wat de balie zette in plaats van wat de inhoud over de vestiging zegt. Wat er niet bij staat, is zoals in de inhoud; leeg (null) is niet meer bekend.',
  })
export type ApiChangedDetails = z.infer<typeof changedDetailsSchema>

const names = {
  naam: oneLine(2, 80, 'Vul de naam in').meta({
    description: 'Hoe de vestiging heet, in elke taal hetzelfde.',
  }),
  uitleg: oneLine(2, 200, 'Vul in wat goed is om te weten').nullable().meta({
    description:
      'Wat goed is om te weten over deze plek. Wie een andere taal koos, leest het in het Nederlands.',
  }),
}
const SOURCE = { bron: 'De gemeente', geldigTot: '2027-11-22' }
const EXAMPLE = {
  naam: 'Talentperron, Harm Buiterplein',
  uitleg: 'Een gids helpt je graag.',
  adres: { straat: 'Harm Buiterplein 1', plaats: 'Groningen', ...SOURCE },
  telefoon: null,
  inloop: null,
}

/** PUT /gids/locaties/{id} */
export const newDetailsSchema = z
  .strictObject({
    ...names,
    adres: z.strictObject({ ...address, ...source }).nullable(),
    telefoon: z.strictObject({ ...phone, ...source }).nullable(),
    inloop: z
      .strictObject({ ...walkIn, ...source })
      .nullable()
      .meta({ description: 'Wanneer iedereen mag binnenlopen. Null: dat is niet bekend.' }),
  })
  .meta({ id: 'NieuweGegevens', example: EXAMPLE })
export type NewDetails = z.infer<typeof newDetailsSchema>

const shown = {
  ...dated,
  verlopen: z.boolean().meta({ description: 'Of inwoners dit niet meer te lezen krijgen.' }),
}
const told = {
  naam: z.string(),
  uitleg: z.string().nullable(),
  adres: z.object({ straat: z.string(), plaats: z.string(), ...shown }).nullable(),
  telefoon: z.object({ nummer: z.string(), ...shown }).nullable(),
  inloop: z.object({ ...walkIn, ...shown }).nullable(),
}
const TOLD = { ...EXAMPLE, adres: { ...EXAMPLE.adres, bronDatum: '2026-11-22', verlopen: false } }

/** GET /gids/locaties */
export const detailsOfTownSchema = z
  .object({
    peildatum: z.iso.date().meta({ description: 'Vandaag, in de tijd van de gemeente.' }),
    locaties: z.array(
      z.object({
        id: locationIdSchema,
        ...told,
        inhoud: z
          .object(told)
          .nullable()
          .meta({ description: 'Wat de inhoud van de gemeente zegt, als de balie er iets aan veranderde.' }),
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
          ...TOLD,
          inhoud: { ...TOLD, adres: null },
          gewijzigd: { door: 'Sam de Vries', op: '2026-11-22T10:00:00Z' },
          afspraken: 2,
        },
      ],
    },
  })
export type ApiDetailsOfTown = z.infer<typeof detailsOfTownSchema>
export type ApiDetailsOfLocation = ApiDetailsOfTown['locaties'][number]
export type ApiToldOfLocation = NonNullable<ApiDetailsOfLocation['inhoud']>
