import { z } from 'zod'
import {
  type ApiConversationRequest,
  conversationRequestSchema,
  newConversationRequestSchema,
} from '#contract/api/conversation-request.schema.ts'
import { uuidSchema } from '#contract/api/reservation.schema.ts'
import { storedConversationRequestSchema } from '#contract/api/sealed-request.schema.ts'
import { success } from '#core/shared/result.ts'
import { requestConversation } from '../use-cases/request-conversation.ts'
import { givenContact, refuseUnknownKey } from './api-contact.ts'
import { endpoint } from './endpoint.ts'
import { EXAMPLE_ID, exampleOf } from './examples.ts'
import { problem } from './problem-response.ts'
import { openStored } from './stored-message.ts'

const content = {
  'application/json': {
    schema: conversationRequestSchema,
    example: exampleOf(conversationRequestSchema),
  },
}

/** What an envelope tells of the town is what stands in it. */
const requestOf = (municipality: string) =>
  newConversationRequestSchema.refine(({ gemeente }) => gemeente === municipality)

export const putConversationRequest = endpoint(
  {
    method: 'put',
    path: '/gespreksverzoeken/{id}',
    operationId: 'doeGespreksverzoek',
    tag: 'Gespreksverzoeken',
    summary: 'Vraag een gids om contact',
    description:
      'Een verzoek, geen afspraak: een gids neemt contact op. De afzender kiest zelf het id; hetzelfde verzoek nog een keer geeft hetzelfde antwoord. De code volgt uit het id, tenzij een ander die al heeft. Een verzoek dat op een gedeelde tablet heeft gewacht, komt in zijn geheel verzegeld.',
    parts: {
      path: z.object({
        id: uuidSchema.meta({
          description: 'Id van het verzoek; de afzender maakt het.',
          example: EXAMPLE_ID,
        }),
      }),
      body: z.union([newConversationRequestSchema, storedConversationRequestSchema]),
    },
    bodyExample: exampleOf(newConversationRequestSchema),
    answers: [
      { status: 201, description: 'Het verzoek is bewaard.', content },
      { status: 200, description: 'Het verzoek was al bewaard.', content },
    ],
    problems: ['niet-gevonden', 'nummer-al-gebruikt'],
  },
  async ({ path, body: given }, world, context) => {
    const stored = 'verzegeldVerzoek' in given
    const request = stored
      ? await openStored(
          context,
          world,
          {
            kind: 'verzoek',
            id: path.id,
            schema: requestOf(given.verzegeldVerzoek.gemeente),
            field: 'verzegeldVerzoek',
          },
          given.verzegeldVerzoek,
        )
      : success(given)
    if (!request.ok) return request.problem
    const body = request.value
    const contact = givenContact(body)
    const refused = refuseUnknownKey(context, world, contact)
    if (refused) return refused
    const requested = await requestConversation(world, {
      id: path.id,
      municipality: body.gemeente,
      contact,
      language: body.taal,
      preferences: body.voorkeuren.map(({ dag, dagdeel }) => ({ day: dag, part: dagdeel })),
    })
    if (!requested.ok)
      return problem(
        context,
        requested.problem === 'unknown-municipality' ? 'niet-gevonden' : 'nummer-al-gebruikt',
      )
    const { id, code, isNew } = requested.value
    const answer: ApiConversationRequest = { id, code }
    return context.json(answer, isNew ? 201 : 200)
  },
)
