import { execFileSync } from 'node:child_process'
import ICAL from 'ical.js'
import type { Received } from './mail-server.ts'

/** What a calendar makes of an invitation. */
export type SeenEvent = {
  readonly method: string
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: string
  readonly end: string
  readonly summary: string
  readonly location: string
  readonly organizer: string
  readonly attendees: readonly string[]
  readonly partstat: string
}

/** The part as it travelled, with the method its own header names. */
export const calendarPart = ({ mail }: Received): { readonly text: string; readonly method: string } => {
  const part = mail.attachments.find(one => one.mimeType === 'text/calendar')
  if (!part) throw new Error('no calendar in the mail')
  const { content } = part
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8')
  return { text, method: part.method ?? '' }
}

const iso = (date: Date): string => date.toISOString().replace('.000Z', 'Z')

/** As ical.js (JavaScript, Mozilla) reads it. */
export const seenByIcalJs = (text: string): SeenEvent => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const found = calendar.getFirstSubcomponent('vevent')
  if (!found) throw new Error('no event')
  const event = new ICAL.Event(found)
  const value = (name: string): string => String(found.getFirstPropertyValue(name) ?? '')
  return {
    method: String(calendar.getFirstPropertyValue('method') ?? ''),
    uid: event.uid,
    sequence: event.sequence,
    status: value('status'),
    start: iso(event.startDate.toJSDate()),
    end: iso(event.endDate.toJSDate()),
    summary: event.summary,
    location: event.location ?? '',
    organizer: value('organizer').toLowerCase(),
    attendees: event.attendees.map(one => String(one.getFirstValue()).toLowerCase()),
    partstat: String(event.attendees[0]?.getFirstParameter('partstat') ?? ''),
  }
}

const PYTHON = '/usr/bin/python3'
const SCRIPT = `
import sys, json, datetime
from icalendar import Calendar
cal = Calendar.from_ical(sys.stdin.buffer.read())
event = [c for c in cal.walk('VEVENT')][0]
def iso(name):
    return event[name].dt.astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
attendees = event.get('attendee', [])
attendees = attendees if isinstance(attendees, list) else [attendees]
print(json.dumps({
  'method': str(cal.get('method', '')), 'uid': str(event['uid']), 'sequence': int(event['sequence']),
  'status': str(event['status']), 'start': iso('dtstart'), 'end': iso('dtend'),
  'summary': str(event['summary']), 'location': str(event.get('location', '')),
  'organizer': str(event.get('organizer', '')).lower(), 'attendees': [str(a).lower() for a in attendees],
  'partstat': str(attendees[0].params['partstat']) if attendees else '',
}))
`

/** As python3-icalendar reads it, which shares no code with the other; undefined on a machine without. */
export const seenByPython = (text: string): SeenEvent | undefined => {
  try {
    execFileSync(PYTHON, ['-c', 'import icalendar'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return JSON.parse(execFileSync(PYTHON, ['-c', SCRIPT], { input: text, encoding: 'utf8' })) as SeenEvent
}
