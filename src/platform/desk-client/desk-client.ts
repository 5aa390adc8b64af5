import '#platform/zod-without-eval.ts'
import { z } from 'zod'
import {
  type ApiColleagues,
  type ApiDeskPerson,
  type ApiInvitation,
  type ApiMadeInvitation,
  type ApiStuckJobs,
  colleaguesSchema,
  deskPersonSchema,
  invitationSchema,
  madeInvitationSchema,
  stuckJobsSchema,
} from '#contract/api/desk.schema.ts'
import {
  type ApiPairing,
  type ApiTablets,
  pairingSchema,
  tabletsSchema,
} from '#contract/api/tablet.schema.ts'
import { VERSION_FILE } from '#contract/page-version.ts'
import type { ServiceAnswer } from '../booking-client/call-service.ts'
import { callDesk } from './call-desk.ts'

export type DeskRole = ApiDeskPerson['rol']
export type Answer<Value> = Promise<ServiceAnswer<Value>>

export type NewAccount = {
  readonly uitnodiging: string
  readonly naam: string
  readonly email: string
  readonly wachtwoord: string
  readonly gemeente: string
}

const nothing = z.unknown()

export const whoIsSignedIn = (): Answer<ApiDeskPerson> =>
  callDesk({ method: 'GET', path: '/balie/aanmelding', schema: deskPersonSchema })

export const signIn = (email: string, wachtwoord: string): Answer<unknown> =>
  callDesk({ method: 'PUT', path: '/balie/aanmelding', body: { email, wachtwoord }, schema: nothing })

export const signOut = (): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: '/balie/aanmelding', schema: nothing })

export const readInvitation = (uitnodiging: string): Answer<ApiInvitation> =>
  callDesk({ method: 'POST', path: '/balie/uitnodiging', body: { uitnodiging }, schema: invitationSchema })

export const makeAccount = (account: NewAccount): Answer<unknown> =>
  callDesk({ method: 'POST', path: '/balie/accounts', body: account, schema: nothing })

export const fetchTablets = (): Answer<ApiTablets> =>
  callDesk({ method: 'GET', path: '/v1/gids/tablets', schema: tabletsSchema })

const versionSchema = z.object({ build: z.string() })

/** Which build of the app the service serves now; null when it cannot be asked. */
export const fetchNewestBuild = async (): Promise<string | null> => {
  try {
    const answer = await fetch(VERSION_FILE, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
    const read = versionSchema.safeParse(await answer.json())
    return read.success ? read.data.build : null
  } catch {
    return null
  }
}

export const makePairingCode = (naam: string): Answer<ApiPairing> =>
  callDesk({ method: 'POST', path: '/v1/gids/koppelcodes', body: { naam }, schema: pairingSchema })

export const revokeTablet = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/tablets/${id}`, schema: nothing })

export const fetchStuckJobs = (): Answer<ApiStuckJobs> =>
  callDesk({ method: 'GET', path: '/v1/gids/taken', schema: stuckJobsSchema })

export const retryStuckJob = (id: string): Answer<unknown> =>
  callDesk({ method: 'PUT', path: `/v1/gids/taken/${id}/herkansing`, schema: nothing })

export const fetchColleagues = (): Answer<ApiColleagues> =>
  callDesk({ method: 'GET', path: '/v1/gids/medewerkers', schema: colleaguesSchema })

export const inviteColleague = (rol: DeskRole): Answer<ApiMadeInvitation> =>
  callDesk({ method: 'POST', path: '/v1/gids/uitnodigingen', body: { rol }, schema: madeInvitationSchema })

export const removeColleague = (id: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/v1/gids/medewerkers/${id}`, schema: nothing })
