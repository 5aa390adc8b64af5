import { type ApiSectors, sectorsQuerySchema, sectorsSchema } from '#contract/api/sector.schema.ts'
import { endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'

export const listSectors = endpoint(
  {
    method: 'get',
    path: '/sectoren',
    operationId: 'lijstSectoren',
    tag: 'Evenementen',
    summary: 'Sectoren van een gemeente',
    description:
      'De sectoren die in deze gemeente boven aan een uitkomst kunnen staan, met hun naam en tekening.',
    parts: { query: sectorsQuerySchema },
    answers: [
      {
        status: 200,
        description: 'De sectoren.',
        content: { 'application/json': { schema: sectorsSchema, example: exampleOf(sectorsSchema) } },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ query }, { municipalities }, context) => {
    const town = municipalities.find(({ id }) => id === query.gemeente)
    if (!town) return problem(context, 'niet-gevonden')
    const body: ApiSectors = {
      sectoren: (town.shownSectors ?? []).map(({ id, name, picture }) => ({
        id,
        naam: name,
        plaatje: `/pictures/${picture}.svg`,
      })),
    }
    return context.json(body)
  },
)
