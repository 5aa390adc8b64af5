import { type ApiKey, type ApiKeys, apiKeysSchema } from '#contract/api/key.schema.ts'
import { type ContactKey, currentKey, nextKey, publicKeyOf } from '../../privacy/key-set.ts'
import { endpoint } from './endpoint.ts'
import { exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'

const shown = (key: ContactKey): ApiKey => ({
  id: key.id,
  profiel: key.profile,
  publiekeSleutel: publicKeyOf(key),
  geldigVanaf: key.validFrom,
  geldigTot: key.expires,
})

export const listKeys = endpoint(
  {
    method: 'get',
    path: '/sleutels',
    operationId: 'leesSleutels',
    tag: 'Sleutels',
    summary: 'Haal de sleutel op om contactgegevens te verzegelen',
    description:
      'Verzegel contactgegevens op het toestel (RFC 9180, base mode). Gebruik de sleutel die geldt op de dag van verzegelen, en nooit een verlopen sleutel.',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De openbare sleutels.',
        content: { 'application/json': { schema: apiKeysSchema, example: exampleOf(apiKeysSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { keys, now }, context) => {
    const asOf = now()
    const current = currentKey(keys(), asOf)
    if (!current) return problem(context, 'dienst-niet-bereikbaar', {}, { 'Retry-After': '60' })
    const next = nextKey(keys(), asOf)
    const answer: ApiKeys = { peildatum: asOf, huidig: shown(current), volgend: next ? shown(next) : null }
    return context.json(answer)
  },
)
