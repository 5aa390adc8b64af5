import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'

type Explanation = Pick<ContentProblem, 'message' | 'remedy'>
type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: '“true” of “false”',
  array: 'een lijst (regels met een streepje)',
  object: 'een groep met namen en waarden',
  record: 'een groep met namen en waarden',
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'Schrijf een bestaande datum als 2026-03-31.',
  url: 'Schrijf een heel adres dat begint met https://.',
  email: 'Schrijf een heel e-mailadres.',
}

const nameOf = (path: readonly PropertyKey[]): string => {
  const last = path.at(-1)
  if (last === undefined) return 'Dit bestand'
  if (typeof last !== 'number') return `“${String(last)}”`
  const parent = path.at(-2)
  return parent === undefined ? `Nummer ${last + 1}` : `“${String(parent)}”, nummer ${last + 1},`
}

const sentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

const explainMissing = (issue: Issue, name: string): Explanation => {
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined
  const choice = issue.code === 'invalid_value' ? `een van: ${issue.values.join(', ')}` : undefined
  const what = choice ?? kind
  return {
    message: `${name} ontbreekt`,
    remedy: what ? `Voeg ${name} toe: ${what}.` : `Voeg ${name} toe.`,
  }
}

const explainFormat = (
  issue: z.core.$ZodIssueInvalidStringFormat,
  name: string,
  value: unknown,
): Explanation => {
  const ownWords = issue.message.startsWith('Invalid') ? undefined : sentence(issue.message)
  const pattern = issue.format === 'regex' ? `Schrijf het zoals dit patroon: ${issue.pattern}` : undefined
  return {
    message: `${name} is “${String(value)}”, en dat kan niet`,
    remedy: FORMATS[issue.format] ?? ownWords ?? pattern ?? 'Verbeter de schrijfwijze.',
  }
}

const explainSize = (
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
  value: unknown,
): Explanation => {
  const small = issue.code === 'too_small'
  const bound = String(small ? issue.minimum : issue.maximum)
  if (issue.origin === 'array')
    return {
      message: `${name} heeft te ${small ? 'weinig' : 'veel'} regels`,
      remedy: `Zet er ${small ? 'ten minste' : 'ten hoogste'} ${bound} in.`,
    }
  if (issue.origin === 'string')
    return {
      message: `${name} is te ${small ? 'kort' : 'lang'}`,
      remedy: `Schrijf ${small ? 'ten minste' : 'ten hoogste'} ${bound} tekens.`,
    }
  const beyond = issue.inclusive ? (small ? 'of hoger' : 'of lager') : small ? 'te boven gaat' : 'niet haalt'
  return {
    message: `${name} is ${String(value)}, en dat is te ${small ? 'laag' : 'hoog'}`,
    remedy: issue.inclusive ? `Kies ${bound} ${beyond}.` : `Kies een getal dat ${bound} ${beyond}.`,
  }
}

/** What a schema found wrong, in words an editor can act on. `value` is what stands at the issue's path. */
export const describeIssue = (issue: Issue, value: unknown): Explanation => {
  const name = nameOf(issue.path)
  if (value === null && issue.path.length === 0)
    return { message: 'Dit bestand is leeg', remedy: 'Vul het, of haal het weg.' }
  if (value === undefined) return explainMissing(issue, name)
  switch (issue.code) {
    case 'invalid_type': {
      const quote = issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)
      const kind = KINDS[issue.expected] ?? issue.expected
      return {
        message: `${name} moet ${kind} zijn`,
        remedy: quote ? 'Zet de waarde tussen aanhalingstekens.' : `Schrijf hier ${kind}.`,
      }
    }
    case 'unrecognized_keys':
      return {
        message: `“${issue.keys.join('”, “')}” hoort hier niet`,
        remedy: 'Verbeter de spelling of haal de regel weg.',
      }
    case 'invalid_value':
      return {
        message: `${name} is “${String(value)}”, en dat kan niet`,
        remedy: `Kies uit: ${issue.values.join(', ')}.`,
      }
    case 'invalid_format':
      return explainFormat(issue, name, value)
    case 'too_small':
    case 'too_big':
      return explainSize(issue, name, value)
    case 'custom':
      return { message: `${name} is “${String(value)}”, en dat kan niet`, remedy: sentence(issue.message) }
    case 'invalid_key': {
      const inner = issue.issues[0]
      return {
        message: `De naam ${name} kan niet`,
        remedy:
          inner && !inner.message.startsWith('Invalid') ? sentence(inner.message) : 'Kies een andere naam.',
      }
    }
    default:
      return {
        message: `${name} klopt niet (${issue.message})`,
        remedy: 'Vergelijk het met een ander bestand van dezelfde soort.',
      }
  }
}
