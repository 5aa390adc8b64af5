import { z } from 'zod'

const dateSchema = z.iso.date()

/** How many days before a fact expires the desk begins to ask for a new source. */
export const EXPIRES_WITHIN = 60

/** GET /gids/feiten */
export const factsSchema = z
  .object({
    peildatum: dateSchema.meta({ description: 'Vandaag, in de tijd van de gemeente.' }),
    tot: dateSchema.meta({ description: 'Feiten die tot en met deze dag verlopen, staan erbij.' }),
    feiten: z.array(
      z.object({
        id: z.string().meta({ description: 'Zoals het feit in de inhoud heet.', example: 'groningen-mbo' }),
        onderwerp: z.string().meta({ description: 'Waar een inwoner het leest.', example: 'Zorg' }),
        zin: z.string().meta({ description: 'Zoals een inwoner het leest.' }),
        bron: z.string(),
        adres: z
          .url({ protocol: /^https$/ })
          .optional()
          .meta({ description: 'Waar de bron te lezen is, als dat bekend is.' }),
        bronDatum: z.string().meta({
          description: 'Van wanneer de bron is: een dag, een maand of een jaar.',
          example: '2025-05',
        }),
        geldigTot: dateSchema.meta({ description: 'De laatste dag dat de app dit laat zien.' }),
      }),
    ),
  })
  .meta({
    id: 'VerlopendeFeiten',
    description: 'Wat de inhoud van een gemeente zegt en binnenkort niet meer laat zien.',
    example: {
      peildatum: '2026-11-22',
      tot: '2027-01-21',
      feiten: [
        {
          id: 'basisbaan-groningen',
          onderwerp: 'Basisbaan',
          zin: 'Betaald werk dat goed is voor de buurt.',
          bron: 'Regionale pers, april 2025',
          bronDatum: '2025-04',
          geldigTot: '2026-12-31',
        },
      ],
    },
  })
export type ApiFacts = z.infer<typeof factsSchema>
