import { z } from 'zod'
import { eventSchema, participantKindSchema, sectorIdSchema } from './event.schema.ts'
import { sectorCountSchema, shownCountSchema } from './tally.schema.ts'

/** More do not stand in one hall, and would not fit on the board. */
const MOST_PARTICIPANTS = 60
const DAYS = 31

const DAY = 86_400_000

const text = (missing: string, longest: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `Dit is te lang. Gebruik hooguit ${longest} tekens.`)
    .regex(/^[^\p{C}]*$/u, 'Gebruik gewone letters en cijfers.')

const sectorListSchema = z
  .array(sectorIdSchema)
  .max(50, 'Kies hooguit 50 sectoren.')
  .refine(sectors => new Set(sectors).size === sectors.length, 'Kies elke sector een keer.')

/** As it stands on the clock and the calendar of the town. */
const localMomentSchema = z
  .strictObject({
    dag: z.iso.date('Kies een dag.').meta({ example: '2026-11-23' }),
    tijd: z
      .string('Kies een tijd.')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd als 09:30.')
      .meta({ example: '09:30' }),
  })
  .meta({ description: 'Dag en tijd zoals op de klok van de gemeente.' })

const epochIn = ({ dag, tijd }: z.infer<typeof localMomentSchema>): number => Date.parse(`${dag}T${tijd}Z`)

/** POST /gids/evenementen and PUT /gids/evenementen/{code} */
export const newEventSchema = z
  .strictObject({
    naam: text('Vul een naam in.', 80),
    plaats: text('Vul in waar het is.', 120),
    begin: localMomentSchema,
    eind: localMomentSchema,
    sectoren: sectorListSchema.meta({ description: 'Sectoren waar het over gaat; een lege lijst mag.' }),
    deelnemers: z
      .array(
        z.strictObject({
          naam: text('Vul de naam van de deelnemer in.', 80),
          soort: participantKindSchema,
          sectoren: sectorListSchema,
        }),
      )
      .max(MOST_PARTICIPANTS, `Geef hooguit ${MOST_PARTICIPANTS} deelnemers.`),
  })
  // What is no moment at all has been told already.
  .refine(({ begin, eind }) => !(epochIn(eind) <= epochIn(begin)), {
    error: 'Het eind moet na het begin zijn.',
    path: ['eind', 'tijd'],
    params: { code: 'order' },
  })
  .refine(({ begin, eind }) => !(epochIn(eind) - epochIn(begin) > DAYS * DAY), {
    error: `Een evenement duurt hooguit ${DAYS} dagen.`,
    path: ['eind', 'dag'],
    params: { code: 'days' },
  })
  .meta({
    id: 'NieuwEvenement',
    example: {
      naam: 'Banenmarkt',
      plaats: 'De hal van het stadhuis',
      begin: { dag: '2026-11-23', tijd: '10:00' },
      eind: { dag: '2026-11-23', tijd: '17:00' },
      sectoren: ['zorg', 'techniek'],
      deelnemers: [{ naam: 'Voorbeeldbedrijf', soort: 'werkgever', sectoren: ['techniek'] }],
    },
  })
export type ApiNewEvent = z.infer<typeof newEventSchema>

export const deskEventSchema = z
  .object({
    ...eventSchema.shape,
    bezoeken: shownCountSchema,
    tellingen: z.array(sectorCountSchema),
  })
  .meta({
    id: 'EvenementAanDeBalie',
    description: 'Een evenement van de gemeente, met de tellingen zoals iedereen ze mag zien.',
    example: {
      ...eventSchema.parse(eventSchema.meta()?.example),
      bezoeken: 25,
      tellingen: [
        { sector: 'techniek', bezoeken: null },
        { sector: 'zorg', bezoeken: 15 },
      ],
    },
  })
export type ApiDeskEvent = z.infer<typeof deskEventSchema>

/** GET /gids/evenementen */
export const deskEventsSchema = z
  .object({
    peildatum: z.iso.datetime().meta({ description: 'Zo was het op dit moment.' }),
    evenementen: z.array(deskEventSchema),
  })
  .meta({
    id: 'EvenementenAanDeBalie',
    example: { peildatum: '2026-11-23T12:00:00Z', evenementen: [deskEventSchema.meta()?.example] },
  })
export type ApiDeskEvents = z.infer<typeof deskEventsSchema>
