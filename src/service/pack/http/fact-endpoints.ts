import { type ApiFacts, EXPIRES_WITHIN, factsSchema } from '#contract/api/fact.schema.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { expiringFacts } from '../use-cases/expiring-facts.ts'
import { PACK_TAG, TIME_ZONE } from './pack-tag.ts'

export const listFacts = deskEndpoint(
  {
    method: 'get',
    path: '/gids/feiten',
    operationId: 'lijstVerlopendeFeiten',
    tag: PACK_TAG,
    summary: 'Feiten die verlopen',
    description: `Wat de inhoud van je gemeente zegt en al niet meer geldt, of binnen ${EXPIRES_WITHIN} dagen niet meer. Een feit dat is verlopen, laat de app niet meer zien.`,
    desk: 'beheerder',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'De feiten, wat het eerst verloopt vooraan.',
        content: { 'application/json': { schema: factsSchema, example: exampleOf(factsSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { municipalities, now }, context, { municipality }) => {
    const facts = municipalities.find(({ id }) => id === municipality)?.facts ?? []
    const today = localDate(now(), TIME_ZONE)
    const until = today.add({ days: EXPIRES_WITHIN }).toString()
    const answer: ApiFacts = {
      peildatum: today.toString(),
      tot: until,
      feiten: expiringFacts(facts, until).map(one => ({
        id: one.id,
        onderwerp: one.about,
        zin: one.sentence,
        bron: one.source,
        ...(one.url && { adres: one.url }),
        bronDatum: one.date,
        geldigTot: one.validUntil,
      })),
    }
    return context.json(answer)
  },
)
