import {
  type ApiDeparture,
  type ApiSignInWays,
  departureSchema,
  signInWaysSchema,
} from '#contract/api/work-account.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

export const fetchSignInWays = (): Answer<ApiSignInWays> =>
  callDesk({ method: 'GET', path: '/balie/aanmeldwijzen', schema: signInWaysSchema })

/** Where to go to sign in with the account of somebody's work. */
export const departToWorkAccount = (): Answer<ApiDeparture> =>
  callDesk({ method: 'POST', path: '/balie/werkaccount', schema: departureSchema })
