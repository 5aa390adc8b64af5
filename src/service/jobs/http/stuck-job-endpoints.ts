import { z } from 'zod'
import { type ApiStuckJobs, stuckJobsSchema } from '#contract/api/desk.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { deadJobsOf, isJobOf, reviveJob } from '../store/dead-jobs.ts'

const TAG = 'Balie: taken'

export const listStuckJobs = deskEndpoint(
  {
    method: 'get',
    path: '/gids/taken',
    operationId: 'lijstTaken',
    tag: TAG,
    summary: 'Werk dat bleef liggen',
    description:
      'Een mail of een agenda die ook na veel pogingen niet lukte. Er staat geen naam of adres in; de code wijst de afspraak of het verzoek aan.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 200,
        description: 'Het werk van je gemeente, het laatste eerst.',
        content: { 'application/json': { schema: stuckJobsSchema, example: exampleOf(stuckJobsSchema) } },
      },
    ],
    problems: [],
  },
  async (_, { database }, context, { municipality }) => {
    const jobs = await deadJobsOf(database, municipality)
    const answer: ApiStuckJobs = {
      taken: jobs.map(({ id, type, problem: why, attempts, time, diedAt, code }) => ({
        id,
        soort: type,
        probleem: why,
        pogingen: attempts,
        sinds: time,
        gestoptOp: diedAt,
        code,
      })),
    }
    return context.json(answer)
  },
)

export const retryStuckJob = deskEndpoint(
  {
    method: 'put',
    path: '/gids/taken/{id}/herkansing',
    operationId: 'herkansTaak',
    tag: TAG,
    summary: 'Probeer werk dat bleef liggen opnieuw',
    description: 'De dienst begint er opnieuw aan, alsof het nieuw is.',
    desk: 'gids',
    parts: {
      path: z.object({ id: uuidSchema.meta({ description: 'Id van de taak.', example: EXAMPLE_ID }) }),
    },
    answers: [{ status: 204, description: 'De dienst probeert het opnieuw, of deed dat al.' }],
    problems: ['niet-gevonden'],
  },
  async ({ path }, { database, now }, context, { municipality }) => {
    if (!(await isJobOf(database, path.id, municipality))) return problem(context, 'niet-gevonden')
    await reviveJob(database, path.id, now())
    return context.body(null, 204)
  },
)
