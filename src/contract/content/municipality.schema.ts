import { z } from 'zod'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { evidenceSchema, isoDate, sourceSchema } from './fact.schema.ts'
import { idSchema } from './ids.schema.ts'
import { FORMS_OF_ADDRESS } from './languages.ts'
import { themeSchema } from './theme.schema.ts'

/** A time on the wall clock, `09:30`. */
export const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const time = z.string().regex(CLOCK_TIME, 'schrijf een tijd als "09:30"')
const weekly = z.partialRecord(z.enum(WEEKDAYS), z.array(z.strictObject({ from: time, to: time })))

const exceptions = z.array(
  z.strictObject({ date: isoDate, windows: z.array(z.strictObject({ from: time, to: time })) }),
)

/** When a location or a guide is there: in a week, and on days that differ from it (`[]` is closed). */
export const openingHoursSchema = z.strictObject({ weekly, exceptions })

/** What a location says of itself to whoever comes by: facts, shown until they expire. */
export const locationFacts = {
  address: z.strictObject({ street: z.string(), city: z.string(), ...sourceSchema.shape }),
  /** When anybody may walk in. */
  walkIn: z.strictObject({ weekly, ...sourceSchema.shape }),
  phone: z.strictObject({ number: z.string(), ...sourceSchema.shape }),
} as const

export const locationSchema = z.strictObject({
  id: idSchema,
  /** Absent while nobody has a source for it; the screens then say whom to ask. */
  address: locationFacts.address.optional(),
  walkIn: locationFacts.walkIn.optional(),
  /**
   * When conversations are given: a setting of the town, not a fact about the world. With `weekly: {}` the town has no
   * times to choose from and takes requests for a conversation only.
   */
  conversations: z.strictObject({
    weekly,
    /** Days that differ: `[]` is closed. */
    exceptions,
    minutes: z.int().min(10).max(180),
    noticeHours: z.int().min(0),
    horizonDays: z.int().min(1).max(120),
    /** Ids of the guides (or desks) that can each hold one conversation at a time. */
    guides: z.array(idSchema).min(1),
    /** Closed on the public holidays of the Netherlands, so that nobody has to list them each year. */
    closedOnHolidays: z.boolean().optional(),
    /** Guides who are not there all the time: their own hours, inside those of the location. */
    guideHours: z.record(idSchema, openingHoursSchema).optional(),
  }),
  phone: locationFacts.phone.optional(),
  email: z.strictObject({ address: z.email(), ...sourceSchema.shape }).optional(),
})

/** `content/municipalities/<id>/pack.yaml` */
export const municipalityFileSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(2),
  timeZone: z.literal('Europe/Amsterdam'),
  languages: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'schrijf een taal als nl, en of ar')).min(1),
  /** How Dutch addresses people here; `je` when nothing is said. Other languages have their own form. */
  formOfAddress: z.enum(FORMS_OF_ADDRESS).optional(),
  theme: themeSchema,
  sectors: z.array(idSchema).min(3),
  /** Local evidence of shortage by sector. */
  evidence: z.record(idSchema, z.array(evidenceSchema)),
  /** Who to ask for each door, in this town; the words stand under `door.<id>.ask.body`. */
  doors: z.record(idSchema, z.array(evidenceSchema)),
  /** The forms behind a door that exist in this town; of a door not named here, those that exist everywhere. */
  forms: z.record(idSchema, z.array(idSchema)).optional(),
  /** Help with questions about money, in this town. */
  money: z.array(evidenceSchema).optional(),
  locations: z.array(locationSchema).min(1),
  /** A printer stands beside the tablets: only then can a visitor print there. */
  kioskPrinter: z.boolean().optional(),
})
