import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { z } from 'zod'
import {
  type ApiPasskeys,
  passkeyCreationSchema,
  passkeyRequestSchema,
  passkeysSchema,
} from '#contract/api/passkey.schema.ts'
import { callDesk } from './call-desk.ts'
import type { Answer } from './desk-client.ts'

const nothing = z.unknown()

/** `cancelled`: the browser made or showed none, as somebody went back, took too long, or has none here. */
export type PasskeyOutcome = 'done' | 'cancelled'

const orCancelled = async <Made>(make: () => Promise<Made>): Promise<Made | undefined> => {
  try {
    return await make()
  } catch {
    // A browser tells no page why: who has which passkey is nobody's business.
    return undefined
  }
}

export const fetchPasskeys = (): Answer<ApiPasskeys> =>
  callDesk({ method: 'GET', path: '/balie/passkeys', schema: passkeysSchema })

export const addPasskey = async (naam: string, wachtwoord: string): Answer<PasskeyOutcome> => {
  const body = { wachtwoord }
  const asked = await callDesk({
    method: 'POST',
    path: '/balie/passkeyvraag',
    body,
    schema: passkeyCreationSchema,
  })
  if (asked.kind !== 'done') return asked
  const made = await orCancelled(() => startRegistration({ optionsJSON: asked.value.opties }))
  if (!made) return { kind: 'done', value: 'cancelled' }
  const { id, rawId, type, response } = made
  const { clientDataJSON, attestationObject } = response
  const antwoord = { id, rawId, type, response: { clientDataJSON, attestationObject } }
  const kept = await callDesk({
    method: 'POST',
    path: '/balie/passkeys',
    body: { naam, antwoord },
    schema: nothing,
  })
  return kept.kind === 'done' ? { kind: 'done', value: 'done' } : kept
}

export const removePasskey = (id: string, wachtwoord: string): Answer<unknown> =>
  callDesk({ method: 'DELETE', path: `/balie/passkeys/${id}`, body: { wachtwoord }, schema: nothing })

export const signInWithPasskey = async (): Answer<PasskeyOutcome> => {
  const path = '/balie/passkeyaanmelding'
  const asked = await callDesk({ method: 'POST', path, schema: passkeyRequestSchema })
  if (asked.kind !== 'done') return asked
  const shown = await orCancelled(() => startAuthentication({ optionsJSON: asked.value.opties }))
  if (!shown) return { kind: 'done', value: 'cancelled' }
  const { id, rawId, type, response } = shown
  const { clientDataJSON, authenticatorData, signature } = response
  const antwoord = { id, rawId, type, response: { clientDataJSON, authenticatorData, signature } }
  const signed = await callDesk({ method: 'PUT', path, body: { antwoord }, schema: nothing })
  return signed.kind === 'done' ? { kind: 'done', value: 'done' } : signed
}
