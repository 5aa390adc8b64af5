import { z } from 'zod'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import { uuidSchema } from './reservation.schema.ts'
import { instantSchema } from './slot.schema.ts'

const utc = z.iso.datetime()
const EXAMPLE_ID = '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21'
const EXAMPLE_TOKEN = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'

/** As people type it: with or without the dash, in any case. */
export const pairingCodeSchema = z
  .string('Geef de koppelcode.')
  .trim()
  .toUpperCase()
  .regex(/^[AFLMRWX2-8]{4}[- ]?[AFLMRWX2-8]{4}$/, 'Schrijf de koppelcode als LM4X-7X2A.')
  .transform(code => `${code.slice(0, 4)}-${code.slice(-4)}`)
  .meta({ description: 'Koppelcode van de balie.', example: 'LM4X-7X2A' })

const tabletNameSchema = z
  .string('Geef de tablet een naam.')
  .trim()
  .min(1, 'Geef de tablet een naam.')
  .max(60, 'Deze naam is te lang. Gebruik hooguit 60 tekens.')
  .regex(/^[^\p{C}]*$/u, 'Gebruik gewone letters en cijfers.')
  .meta({ description: 'Waar de tablet aan te herkennen is.', example: 'Tablet bij de ingang' })

const versionSchema = z
  .string()
  .regex(/^[\w.+-]{1,40}$/, 'Gebruik hooguit 40 letters, cijfers, punten en streepjes.')
  .meta({ description: 'Versie van de app op de tablet.', example: '0.1.0+3f9c2a1' })

const countSchema = z.int().min(0).max(1_000_000)
const waitingSchema = countSchema.meta({
  description: 'Verzoeken die nog op verzending wachten.',
  example: 0,
})
const deadSchema = countSchema.meta({ description: 'Verzoeken die niet te bezorgen zijn.', example: 0 })
const skewSchema = z.int().meta({
  description: 'Zoveel seconden loopt de klok van de tablet voor; met een min ervoor loopt hij achter.',
  example: 2,
})

/** POST /tablets */
export const newTabletSchema = z
  .strictObject({ koppelcode: pairingCodeSchema })
  .meta({ id: 'NieuweTablet', example: { koppelcode: 'LM4X-7X2A' } })

export const pairedTabletSchema = z
  .object({
    id: uuidSchema,
    naam: tabletNameSchema,
    gemeente: municipalityIdSchema,
    tabletsleutel: z.string().meta({ description: 'Geheim. Dit is de enige keer dat we hem geven.' }),
  })
  .meta({
    id: 'GekoppeldeTablet',
    description: 'Een tablet die nu bij de balie te zien is.',
    example: {
      id: EXAMPLE_ID,
      naam: 'Tablet bij de ingang',
      gemeente: 'groningen',
      tabletsleutel: EXAMPLE_TOKEN,
    },
  })
export type ApiPairedTablet = z.infer<typeof pairedTabletSchema>

/** PUT /tablets/{id}/status */
export const newTabletStatusSchema = z
  .strictObject({
    versie: versionSchema,
    wachtend: waitingSchema,
    onbezorgbaar: deadSchema,
    klok: instantSchema.meta({ description: 'De tijd op de klok van de tablet.' }),
  })
  .meta({
    id: 'NieuweTabletstatus',
    example: { versie: '0.1.0+3f9c2a1', wachtend: 0, onbezorgbaar: 0, klok: '2026-11-22T10:00:02Z' },
  })

export const tabletStatusSchema = z
  .object({
    peildatum: utc.meta({ description: 'De tijd op de klok van de dienst.' }),
    klokafwijking: skewSchema,
  })
  .meta({
    id: 'Tabletstatus',
    description: 'Dat de tablet gezien is, en hoe ver zijn klok ernaast zit.',
    example: { peildatum: '2026-11-22T10:00:00Z', klokafwijking: 2 },
  })
export type ApiTabletStatus = z.infer<typeof tabletStatusSchema>

/** GET /proefkoppelcodes */
export const demoPairingSchema = z
  .object({ mogelijk: z.boolean().meta({ description: 'Of een tablet hier zonder balie te koppelen is.' }) })
  .meta({ id: 'Proefkoppeling', example: { mogelijk: true } })

/** POST /proefkoppelcodes */
export const newDemoPairingSchema = z
  .strictObject({ gemeente: municipalityIdSchema })
  .meta({ id: 'NieuweProefkoppelcode', example: { gemeente: 'groningen' } })

/** POST /gids/koppelcodes */
export const newPairingSchema = z
  .strictObject({ naam: tabletNameSchema })
  .meta({ id: 'NieuweKoppelcode', example: { naam: 'Tablet bij de ingang' } })

export const pairingSchema = z
  .object({
    koppelcode: pairingCodeSchema,
    verlooptOp: utc.meta({ description: 'Tot dan is de code een keer te gebruiken.' }),
  })
  .meta({
    id: 'Koppelcode',
    description: 'Om op de tablet te typen.',
    example: { koppelcode: 'LM4X-7X2A', verlooptOp: '2026-11-22T10:15:00Z' },
  })
export type ApiPairing = z.infer<typeof pairingSchema>

/** GET /gids/tablets */
const deskTabletSchema = z.object({
  id: uuidSchema,
  naam: tabletNameSchema,
  proef: z.boolean().meta({ description: 'Gekoppeld om te proberen, zonder balie.' }),
  gekoppeldOp: utc,
  status: z
    .object({
      gezienOp: utc,
      versie: versionSchema,
      wachtend: waitingSchema,
      onbezorgbaar: deadSchema,
      klokafwijking: skewSchema,
    })
    .nullable()
    .meta({ description: 'null als de tablet nog niets liet horen.' }),
})
export const tabletsSchema = z
  .object({
    peildatum: utc.meta({ description: 'De tijd op de klok van de dienst.' }),
    tablets: z.array(deskTabletSchema),
  })
  .meta({
    id: 'Tablets',
    description: 'De tablets van je gemeente.',
    example: {
      peildatum: '2026-11-22T10:00:30Z',
      tablets: [
        {
          id: EXAMPLE_ID,
          naam: 'Tablet bij de ingang',
          proef: false,
          gekoppeldOp: '2026-11-22T09:00:00Z',
          status: {
            gezienOp: '2026-11-22T10:00:00Z',
            versie: '0.1.0+3f9c2a1',
            wachtend: 0,
            onbezorgbaar: 0,
            klokafwijking: 2,
          },
        },
      ],
    },
  })
export type ApiTablets = z.infer<typeof tabletsSchema>
