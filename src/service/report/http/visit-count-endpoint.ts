import { z } from 'zod'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { storedCountSchema } from '#contract/api/sealed-count.schema.ts'
import { newVisitCountSchema } from '#contract/api/visit-count.schema.ts'
import { success } from '#core/shared/result.ts'
import { endpoint } from '../../booking/http/endpoint.ts'
import { EXAMPLE_ID, exampleOf } from '../../booking/http/examples.ts'
import { problem } from '../../booking/http/problem-response.ts'
import { openStored } from '../../booking/http/stored-message.ts'
import { notPaired, tabletKeyOf } from '../../tablets/http/tablet-key.ts'
import { countTabletVisit } from '../use-cases/count-visit.ts'

export const putVisitCount = endpoint(
  {
    method: 'put',
    path: '/bezoeken/{id}',
    operationId: 'telTabletbezoek',
    tag: 'Tablets',
    summary: 'Tel een bezoek op een tablet',
    description:
      'Voor het voortgangsverslag van de gemeente, door een gekoppelde tablet. We tellen per maand en bewaren niets over een bezoek zelf. De tablet kiest het id. Hetzelfde id nog een keer sturen telt niet nog een keer, ook niet met een andere inhoud. Kan tot 45 dagen na het bezoek; een maand sluit op de vijftiende van de volgende, wat daarna komt telt niet meer mee. Wat op de tablet heeft gewacht, komt verzegeld.',
    parts: {
      path: z.object({
        id: uuidSchema.meta({
          description: 'Id van het bezoek; de tablet maakt het.',
          example: EXAMPLE_ID,
        }),
      }),
      body: z.union([newVisitCountSchema, storedCountSchema]),
    },
    bodyExample: exampleOf(newVisitCountSchema),
    secured: 'tabletsleutel',
    answers: [{ status: 204, description: 'Het bezoek is ontvangen, nu of eerder.' }],
    problems: ['tabletsleutel-ongeldig'],
  },
  async ({ path, body: given }, world, context) => {
    const token = tabletKeyOf(context)
    if (token === undefined) return notPaired(context)
    const visit =
      'verzegeldeTelling' in given
        ? await openStored(
            context,
            world,
            { kind: 'bezoek', id: path.id, schema: newVisitCountSchema, field: 'verzegeldeTelling' },
            given.verzegeldeTelling,
          )
        : success(given)
    if (!visit.ok) return visit.problem
    const body = visit.value
    const counted = await countTabletVisit(world, {
      id: path.id,
      token,
      day: body.dag,
      language: body.taal,
      finished: body.afgerond,
      sectors: body.sectoren,
      doors: body.deuren,
      guided: body.begeleid,
      event: body.evenement,
    })
    if (counted.ok) return context.body(null, 204)
    if (counted.problem === 'not-paired') return notPaired(context)
    const detail = 'Deze dag is langer dan 45 dagen geleden, of moet nog komen.'
    return problem(context, 'ongeldige-invoer', {
      errors: [{ in: 'body', location: { pointer: '#/dag' }, code: 'out_of_range', detail }],
    })
  },
)
