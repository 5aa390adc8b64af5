import { z } from 'zod'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import { uuidSchema } from './reservation.schema.ts'

/** How long a notice may be, and how many days it may stand: what stays longer belongs in the pack. */
export const NOTICE_LENGTH = 200
export const NOTICE_DAYS = 60
/** More at once would hide the rest of a screen. */
export const NOTICES_SHOWN = 3

const DAY = 86_400_000
/** What is no day is not compared with another either. */
const daySchema = z.iso.date({ error: 'Schrijf een datum als 2026-11-27.', abort: true })
/** Never read as anything but words: no marks of a page, no addresses to go to, no lines of its own. */
const NO_PLAIN_TEXT = /[<>\p{Cc}]|https?:|www\./iu

const noticeTextSchema = z
  .string('Schrijf een tekst.')
  .trim()
  .min(1, 'Schrijf een tekst.')
  .max(NOTICE_LENGTH, `Deze tekst is te lang. Gebruik hooguit ${NOTICE_LENGTH} tekens.`)
  .refine(text => !NO_PLAIN_TEXT.test(text), 'Gebruik gewone tekst op één regel, zonder link.')

const textsSchema = z
  .record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Geef een taal als "nl" of "ar".'), noticeTextSchema)
  .refine(texts => 'nl' in texts, {
    error: 'Schrijf een tekst.',
    path: ['nl'],
    params: { code: 'missing' },
  })
  .meta({
    description: 'De tekst per taal; in elk geval in het Nederlands.',
    example: { nl: 'Vrijdag zijn we dicht.' },
  })

const from = daySchema.meta({ description: 'Eerste dag dat de app dit laat zien.', example: '2026-11-24' })
const until = daySchema.meta({ description: 'Laatste dag, die dag zelf ook.', example: '2026-11-27' })

/** PUT /gids/mededelingen/{id}. The client makes the id. */
export const newNoticeSchema = z
  .strictObject({ teksten: textsSchema, van: from, tot: until })
  .refine(({ van, tot }) => tot >= van, {
    error: 'Deze dag ligt voor de eerste dag.',
    path: ['tot'],
    params: { code: 'before-first' },
  })
  .refine(({ van, tot }) => Date.parse(tot) - Date.parse(van) <= NOTICE_DAYS * DAY, {
    error: `Een mededeling duurt hooguit ${NOTICE_DAYS} dagen.`,
    path: ['tot'],
    params: { code: 'too-long' },
  })
  .meta({
    id: 'NieuweMededeling',
    example: {
      teksten: { nl: 'Vrijdag zijn we dicht.', en: 'We are closed on Friday.' },
      ...{ van: '2026-11-24', tot: '2026-11-27' },
    },
  })
export type NewNotice = z.infer<typeof newNoticeSchema>

/** GET /gids/mededelingen */
export const deskNoticesSchema = z
  .object({
    peildatum: z.iso.date().meta({ description: 'Vandaag, in de tijd van de gemeente.' }),
    talen: z.array(z.string()).meta({ description: 'De talen van de gemeente.' }),
    mededelingen: z.array(
      z.object({
        id: uuidSchema,
        teksten: z.record(z.string(), z.string()),
        van: from,
        tot: until,
        gewijzigd: z.object({ door: z.string(), op: z.iso.datetime() }),
      }),
    ),
  })
  .meta({
    id: 'MededelingenVanGemeente',
    description: 'Wat een gemeente haar inwoners nu of straks laat weten.',
    example: {
      peildatum: '2026-11-22',
      talen: ['nl', 'en', 'ar'],
      mededelingen: [
        {
          id: '3c1f7a52-9d0e-4b6a-8f0e-2f5b9a2c77d1',
          teksten: { nl: 'Vrijdag zijn we dicht.', en: 'We are closed on Friday.' },
          ...{ van: '2026-11-24', tot: '2026-11-27' },
          gewijzigd: { door: 'Sam de Vries', op: '2026-11-22T10:00:00Z' },
        },
      ],
    },
  })
export type ApiDeskNotices = z.infer<typeof deskNoticesSchema>
export type ApiDeskNotice = ApiDeskNotices['mededelingen'][number]

/** GET /mededelingen */
export const noticesQuerySchema = z.strictObject({ gemeente: municipalityIdSchema })

export const noticesSchema = z
  .object({
    mededelingen: z
      .array(z.object({ id: uuidSchema, teksten: z.record(z.string(), z.string()), tot: until }))
      .max(NOTICES_SHOWN),
  })
  .meta({
    id: 'Mededelingen',
    description: 'Wat een gemeente haar inwoners vandaag laat weten. Gewone tekst: toon het nooit als HTML.',
    example: {
      mededelingen: [
        {
          id: '3c1f7a52-9d0e-4b6a-8f0e-2f5b9a2c77d1',
          teksten: { nl: 'Vrijdag zijn we dicht.', en: 'We are closed on Friday.' },
          tot: '2026-11-27',
        },
      ],
    },
  })
export type ApiNotices = z.infer<typeof noticesSchema>
