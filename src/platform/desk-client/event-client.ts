import { z } from 'zod'
import {
  type ApiDeskEvent,
  type ApiDeskEvents,
  type ApiNewEvent,
  deskEventSchema,
  deskEventsSchema,
} from '#contract/api/desk-event.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

export const fetchEvents = (): Answer<ApiDeskEvents> =>
  callDesk({ method: 'GET', path: '/v1/gids/evenementen', schema: deskEventsSchema })

/** Makes an event, or changes the one with this code. */
export const saveEvent = (wish: ApiNewEvent, code?: string): Answer<ApiDeskEvent> =>
  callDesk({
    method: code === undefined ? 'POST' : 'PUT',
    path: code === undefined ? '/v1/gids/evenementen' : `/v1/gids/evenementen/${code}`,
    body: wish,
    schema: deskEventSchema,
  })

export const removeEvent = (code: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/evenementen/${code}`, schema: z.unknown() })
