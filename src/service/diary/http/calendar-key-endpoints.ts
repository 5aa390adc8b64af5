import { madeCalendarKeySchema } from '#contract/api/guide.schema.ts'
import { exampleOf } from '../../booking/http/examples.ts'
import { deskEndpoint } from '../../desk/http/desk-endpoint.ts'
import { deleteCalendarKey } from '../store/calendar-keys.ts'
import { makeCalendarKey } from '../use-cases/read-feed.ts'
import { FEED_BASE } from './feed-address.ts'

const TAG = 'Balie: gidsen'

export const makeOwnCalendarKey = deskEndpoint(
  {
    method: 'post',
    path: '/gids/agendasleutels',
    operationId: 'maakAgendasleutel',
    tag: TAG,
    summary: 'Maak een geheim adres voor je eigen agenda',
    description:
      'Met dat adres leest een agendaprogramma de afspraken van de gids die je bent, of van de hele gemeente als je geen gids bent: tijd, plek en code, nooit wie er komt. Het adres dat je had, werkt dan niet meer.',
    desk: 'gids',
    parts: {},
    answers: [
      {
        status: 201,
        description: 'Het adres. Dit is de enige keer dat we het geven.',
        content: {
          'application/json': { schema: madeCalendarKeySchema, example: exampleOf(madeCalendarKeySchema) },
        },
      },
    ],
    problems: [],
  },
  async (_, world, context, person) =>
    context.json({ pad: `${FEED_BASE}/${await makeCalendarKey(world, person)}` }, 201),
)

export const endOwnCalendarKey = deskEndpoint(
  {
    method: 'delete',
    path: '/gids/agendasleutels',
    operationId: 'trekAgendasleutelIn',
    tag: TAG,
    summary: 'Trek het geheime adres van je agenda in',
    description: 'Een agendaprogramma leest er meteen niets meer mee. Nog een keer kan geen kwaad.',
    desk: 'gids',
    parts: {},
    answers: [{ status: 204, description: 'Het adres werkt niet, nu of eerder al.' }],
    problems: [],
  },
  async (_, { database }, context, { id }) => {
    await deleteCalendarKey(database, id)
    return context.body(null, 204)
  },
)
