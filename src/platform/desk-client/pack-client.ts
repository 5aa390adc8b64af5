import { z } from 'zod'
import { type ApiFacts, factsSchema } from '#contract/api/fact.schema.ts'
import {
  type ApiDetailsOfTown,
  detailsOfTownSchema,
  type NewDetails,
} from '#contract/api/location-details.schema.ts'
import { type ApiDeskNotices, deskNoticesSchema, type NewNotice } from '#contract/api/notice.schema.ts'
import { type ApiHours, type ApiHoursOfTown, hoursOfTownSchema } from '#contract/api/opening-hours.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

const nothing = z.unknown()

export const fetchFacts = (): Answer<ApiFacts> =>
  callDesk({ method: 'GET', path: '/v1/gids/feiten', schema: factsSchema })

export const fetchHours = (): Answer<ApiHoursOfTown> =>
  callDesk({ method: 'GET', path: '/v1/gids/openingstijden', schema: hoursOfTownSchema })

export const changeHours = (id: string, hours: ApiHours): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/openingstijden/${id}`, body: hours, schema: nothing })

/** Back to the hours of the pack. */
export const resetHours = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/openingstijden/${id}`, schema: nothing })

export const fetchDetails = (): Answer<ApiDetailsOfTown> =>
  callDesk({ method: 'GET', path: '/v1/gids/locaties', schema: detailsOfTownSchema })

export const changeDetails = (id: string, details: NewDetails): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/locaties/${id}`, body: details, schema: nothing })

/** Back to what the pack says of a location. */
export const resetDetails = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/locaties/${id}`, schema: nothing })

export const fetchDeskNotices = (): Answer<ApiDeskNotices> =>
  callDesk({ method: 'GET', path: '/v1/gids/mededelingen', schema: deskNoticesSchema })

/** Makes a notice or changes it. The same again changes nothing. */
export const saveNotice = (id: string, notice: NewNotice): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/mededelingen/${id}`, body: notice, schema: nothing })

export const removeNotice = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/mededelingen/${id}`, schema: nothing })
