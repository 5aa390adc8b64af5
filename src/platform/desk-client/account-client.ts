import { z } from 'zod'
import { type ApiOwnAccount, ownAccountSchema } from '#contract/api/own-account.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

const nothing = z.unknown()

export const fetchOwnAccount = (): Answer<ApiOwnAccount> =>
  callDesk({ method: 'GET', path: '/balie/account', schema: ownAccountSchema })

export const changePassword = (huidig: string, nieuw: string): Answer<unknown> =>
  callDesk({ method: 'PUT', path: '/balie/wachtwoord', body: { huidig, nieuw }, schema: nothing })
