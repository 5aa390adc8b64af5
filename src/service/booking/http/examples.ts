/** Taken from the schemas' own examples, so that the two cannot differ. */
import type { z } from 'zod'

export const exampleOf = (schema: z.ZodType): unknown => schema.meta()?.example

export const EXAMPLE_ID = '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77'

export const EXAMPLE_CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Talentperron//Loopbaangesprek//NL',
  'BEGIN:VEVENT',
  `UID:afspraak-${EXAMPLE_ID}@talentperron`,
  'DTSTAMP:20261122T100000Z',
  'DTSTART:20261123T080000Z',
  'DTEND:20261123T084500Z',
  'SUMMARY:Loopbaangesprek',
  'LOCATION:Harm Buiterplein 1\\, Groningen',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')
