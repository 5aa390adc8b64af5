import { z } from 'zod'
import {
  type ApiGuides,
  type ApiMadeCalendarKey,
  type ApiNewAbsence,
  type ApiOwnHours,
  guidesSchema,
  madeCalendarKeySchema,
} from '#contract/api/guide.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

const nothing = z.unknown()

export const fetchGuides = (): Answer<ApiGuides> =>
  callDesk({ method: 'GET', path: '/v1/gids/gidsen', schema: guidesSchema })

/** Says which guide of the diary somebody is; null is none. */
export const chooseGuide = (person: string, gids: string | null): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/medewerkers/${person}/gids`, body: { gids }, schema: nothing })

/** The same by the same id again has one effect. */
export const noteAbsence = (id: string, absence: ApiNewAbsence): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/afwezigheden/${id}`, body: absence, schema: nothing })

export const removeAbsence = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/afwezigheden/${id}`, schema: nothing })

/** The only time that the address is told. The one before works no more. */
export const makeCalendarKey = (): Answer<ApiMadeCalendarKey> =>
  callDesk({ method: 'POST', path: '/v1/gids/agendasleutels', schema: madeCalendarKeySchema })

export const endCalendarKey = (): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: '/v1/gids/agendasleutels', schema: nothing })

const weekOf = (gids: string) => `/v1/gids/gidsen/${gids.split('/').at(-1) ?? ''}/uren` as const

/** The week of a guide from a day on. The same again has one effect. */
export const keepOwnHours = (gids: string, hours: ApiOwnHours): Answer<unknown> =>
  callDesk({ method: 'PUT', path: weekOf(gids), body: hours, schema: nothing })

export const dropOwnHours = (gids: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: weekOf(gids), schema: nothing })
