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

/** The same wish by the same key makes one event, however often it is sent. */
export const makeEvent = (wish: ApiNewEvent, key: string): Answer<ApiDeskEvent> =>
  callDesk({
    method: 'POST',
    path: '/v1/gids/evenementen',
    headers: { 'Idempotency-Key': key },
    body: wish,
    schema: deskEventSchema,
  })

export const changeEvent = (wish: ApiNewEvent, code: string): Answer<ApiDeskEvent> =>
  callDesk({
    method: 'PUT',
    path: `/v1/gids/evenementen/${code}`,
    body: wish,
    schema: deskEventSchema,
  })

export const removeEvent = (code: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/evenementen/${code}`, schema: z.unknown() })
