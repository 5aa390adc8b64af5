/** What others put in a guide's calendar. */
const AMSTERDAM = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const event = (uid: string, lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20260101T000000Z',
  'SUMMARY:Overleg & <koffie>',
  ...lines,
  'END:VEVENT',
]

/** A calendar object with one event, and the changes to single occurrences of it. */
export const calendarText = (
  uid: string,
  lines: readonly string[],
  changes: readonly (readonly string[])[] = [],
  zone: readonly string[] = AMSTERDAM,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Voorbeeld//Agenda//NL',
    ...zone,
    ...event(uid, lines),
    ...changes.flatMap(change => event(uid, change)),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

export const local = (name: string, at: string): string => `${name};TZID=Europe/Amsterdam:${at}`
