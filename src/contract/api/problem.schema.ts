import { z } from 'zod'

/**
 * Every way the API can say no (RFC 9457). One closed list: the service answers with nothing else, and a client can
 * give each its own sentence. The value is the HTTP status it always comes with.
 */
export const PROBLEM_TYPES = {
  'ongeldige-invoer': 400,
  'idempotentiesleutel-ontbreekt': 400,
  'sleutel-ontbreekt': 401,
  'tabletsleutel-ongeldig': 401,
  'aanmelding-ontbreekt': 401,
  'aanmelden-mislukt': 401,
  'geen-toegang': 403,
  'onveilige-verbinding': 403,
  'niet-gevonden': 404,
  'koppelcode-ongeldig': 404,
  'uitnodiging-ongeldig': 404,
  'methode-niet-toegestaan': 405,
  'antwoordvorm-niet-beschikbaar': 406,
  'tijdslot-bezet': 409,
  'reservering-al-gebruikt': 409,
  'nummer-al-gebruikt': 409,
  'afspraak-geannuleerd': 409,
  'email-al-gebruikt': 409,
  'verzoek-al-afgehandeld': 409,
  'gesprek-al-begonnen': 409,
  'gesprek-nog-niet-begonnen': 409,
  'evenement-al-geteld': 409,
  'gelijktijdig-verzoek': 409,
  'client-verouderd': 410,
  'reservering-verlopen': 410,
  'evenement-gesloten': 410,
  'gegevens-niet-te-lezen': 410,
  'bericht-te-groot': 413,
  'berichtvorm-niet-ondersteund': 415,
  'idempotentiesleutel-hergebruikt': 422,
  'wachtwoord-te-makkelijk': 422,
  'wachtwoord-onjuist': 422,
  'passkey-mislukt': 422,
  'te-veel-verzoeken': 429,
  'interne-fout': 500,
  'agenda-onbereikbaar': 503,
  'werkaccount-onbereikbaar': 503,
  'dienst-niet-bereikbaar': 503,
} as const

export type ProblemType = keyof typeof PROBLEM_TYPES

const PREFIX = 'urn:problem-type:talentperron:'
const types = Object.keys(PROBLEM_TYPES) as [ProblemType, ...ProblemType[]]

export const problemUri = (type: ProblemType): `${typeof PREFIX}${ProblemType}` => `${PREFIX}${type}`

/** The short name in a problem's `type`, or undefined when it is not one of ours (a proxy's, say). */
export const problemTypeOf = (uri: string): ProblemType | undefined =>
  types.find(type => uri === problemUri(type))

export const fieldErrorSchema = z
  .object({
    in: z.enum(['body', 'path', 'query', 'header']).meta({ description: 'Deel van het verzoek.' }),
    location: z
      .object({
        pointer: z.string().optional().meta({ description: 'JSON Pointer in het bericht.' }),
        name: z.string().optional().meta({ description: 'Naam van de parameter of kop.' }),
      })
      .meta({ description: 'Plaats van de fout.' }),
    code: z.string().meta({ description: 'Soort fout, voor programma’s.' }),
    detail: z.string().meta({ description: 'Wat er mis is, in gewone taal.' }),
  })
  .meta({
    id: 'Veldfout',
    example: {
      in: 'body',
      location: { pointer: '#/contact/naam' },
      code: 'too_big',
      detail: 'Deze naam is te lang. Gebruik hooguit 100 tekens.',
    },
  })
export type FieldError = z.infer<typeof fieldErrorSchema>

const base = {
  type: z
    .enum(types.map(problemUri))
    .meta({ description: 'Soort probleem; verandert niet binnen een hoofdversie.' }),
  title: z.string().meta({ description: 'Wat er is, in het kort.' }),
  status: z.int().meta({ description: 'De HTTP-statuscode.' }),
  detail: z.string().meta({ description: 'Wat er is en wat je nu kunt doen, in gewone taal.' }),
  instance: z.string().meta({ description: 'Het pad van het verzoek, zonder wat daar niet hoort.' }),
}

export const problemSchema = z
  .object({ ...base, errors: z.array(fieldErrorSchema).optional() })
  .meta({ id: 'Probleem', description: 'Een probleem volgens RFC 9457.' })
