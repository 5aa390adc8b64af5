import { z } from 'zod'
import { eventCodeSchema } from '#contract/api/event.schema.ts'
import { tallySchema } from '#contract/api/tally.schema.ts'
import { endpoint } from '../../booking/http/endpoint.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { clientAddress } from '../../booking/http/limit-requests.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { readEvent } from '../../booking/use-cases/hold-events.ts'
import { streamTally } from './tally-stream.ts'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers before it sends would keep a board waiting.
  'X-Accel-Buffering': 'no',
  // So that a service that stops is rid of the connection with the answer.
  Connection: 'close',
}

export const watchTally = endpoint(
  {
    method: 'get',
    path: '/evenementen/{code}/stand',
    operationId: 'volgTellingen',
    tag: 'Evenementen',
    summary: 'Volg de tellingen van een evenement',
    description:
      'Een stroom van gebeurtenissen (server-sent events) voor een bord. Elk bericht is een telling zoals bij GET /tellingen: meteen een, en daarna telkens als er iets anders te zien is, binnen twee seconden. Elke 15 seconden komt een teken van leven; de gebeurtenis peildatum zegt daarbij tot wanneer de laatste telling klopt.',
    parts: { path: z.object({ code: eventCodeSchema }) },
    answers: [
      {
        status: 200,
        description: 'De stroom. Hij eindigt als de dienst stopt; vraag hem dan opnieuw.',
        content: {
          'text/event-stream': {
            schema: z.string(),
            example: `retry: 2000\ndata: ${JSON.stringify(exampleOf(tallySchema))}\n\n`,
          },
        },
      },
    ],
    problems: ['niet-gevonden'],
  },
  async ({ path }, world, context) => {
    // Who asks for the head alone would never close what was opened.
    if (context.req.method === 'HEAD') {
      const { ok } = await readEvent(world, path.code)
      return ok ? context.body(null, 200, HEADERS) : problem(context, 'niet-gevonden')
    }
    const opened = world.boards && (await streamTally(world.boards, path.code, clientAddress(context)))
    if (opened?.ok) return context.body(opened.value, 200, HEADERS)
    if (opened?.problem === 'not-found') return problem(context, 'niet-gevonden')
    const refused = opened?.problem === 'crowded' ? 'te-veel-verzoeken' : 'dienst-niet-bereikbaar'
    return problem(context, refused, {}, { 'Retry-After': '30' })
  },
)
