import { z } from 'zod'
import { appointmentSchema } from '#contract/api/appointment.schema.ts'
import {
  type ApiDiary,
  type ApiOpenings,
  type ApiOutcome,
  type ApiShownContact,
  diarySchema,
  openingsSchema,
  shownContactSchema,
} from '#contract/api/diary.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

const nothing = z.unknown()

/** The week of today as the service knows it, or the week that begins on a day. */
export const fetchDiary = (days?: { readonly from: string; readonly to: string }): Answer<ApiDiary> =>
  callDesk({
    method: 'GET',
    path: `/v1/gids/gesprekken${days ? `?vanaf=${days.from}&tot=${days.to}` : ''}`,
    schema: diarySchema,
  })

/** Opens contact data. The service writes down that it was done. */
export const openContact = (id: string): Answer<ApiShownContact> =>
  callDesk({ method: 'POST', path: `/v1/gids/gesprekken/${id}/inzagen`, schema: shownContactSchema })

export const cancelAppointment = (id: string): Answer<unknown> =>
  callDesk({ method: 'POST', path: `/v1/gids/afspraken/${id}/annulering`, schema: nothing })

export const tellOutcome = (id: string, afloop: ApiOutcome): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/afspraken/${id}/afloop`, body: { afloop }, schema: nothing })

/** Gives an appointment the time that is held. */
export const moveAppointment = (id: string, reservering: string): Answer<unknown> =>
  callDesk({
    method: 'PUT',
    path: `/v1/gids/afspraken/${id}/tijd`,
    body: { reservering },
    schema: appointmentSchema,
  })

/** Makes a request an appointment at the time that is held. */
export const bookRequest = (id: string, reservering: string): Answer<unknown> =>
  callDesk({
    method: 'PUT',
    path: `/v1/gids/gespreksverzoeken/${id}/afspraak`,
    body: { reservering },
    schema: appointmentSchema,
  })

export const settleRequest = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/gespreksverzoeken/${id}`, schema: nothing })

export const fetchOpenings = (): Answer<ApiOpenings> =>
  callDesk({ method: 'GET', path: '/v1/gids/inzagen', schema: openingsSchema })
