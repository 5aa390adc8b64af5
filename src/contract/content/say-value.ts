import { API_WEEKDAY } from '../api/conversation-request.schema.ts'

/** What is about the fact and not the fact itself. */
const PROVENANCE = ['id', 'source', 'url', 'date', 'validUntil', 'picture', 'everywhere']

/** Days by our own word for them. */
const DAYS: Readonly<Record<string, string>> = API_WEEKDAY

const say = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(say).join(' en ')
  if (typeof value !== 'object' || value === null) return String(value)
  const fields: Readonly<Record<string, unknown>> = { ...value }
  if ('from' in fields && 'to' in fields) return `${say(fields.from)}–${say(fields.to)}`
  return Object.entries(fields)
    .map(([name, inner]) => (DAYS[name] ? `${DAYS[name]} ${say(inner)}` : say(inner)))
    .join(', ')
}

/** A fact that has no sentence of its own, such as an address or opening hours, in one line. */
export const sayValue = (fields: Readonly<Record<string, unknown>>): string =>
  say(Object.fromEntries(Object.entries(fields).filter(([name]) => !PROVENANCE.includes(name))))
