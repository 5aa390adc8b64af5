import { z } from 'zod'
import {
  demoPairingSchema,
  pairedTabletSchema,
  pairingSchema,
  tabletStatusSchema,
} from '#contract/api/tablet.schema.ts'
import { callService, type ServiceAnswer } from '../booking-client/call-service.ts'

/** What a tablet keeps of being paired. Nothing of it is about a visitor. */
export type TabletKey = { readonly id: string; readonly name: string; readonly token: string }

export type TabletStatus = {
  readonly version: string
  readonly waiting: number
  readonly deadLetters: number
  /** What the tablet thinks the time is, ISO 8601. */
  readonly clock: string
}

const KEPT_AT = 'talentperron-tablet'
const keptSchema = z.strictObject({ id: z.uuid(), name: z.string(), token: z.string().regex(/^[\w-]{43}$/) })

/** The key this tablet keeps; null when it is not paired, or what it kept is damaged. */
export const readTabletKey = (): TabletKey | null => {
  try {
    const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(KEPT_AT) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** False when the browser keeps nothing here. */
export const keepTabletKey = (key: TabletKey): boolean => {
  try {
    localStorage.setItem(KEPT_AT, JSON.stringify(key))
  } catch {
    return false
  }
  return readTabletKey() !== null
}

export const forgetTabletKey = (): void => {
  try {
    localStorage.removeItem(KEPT_AT)
  } catch {
    // Then it was never kept.
  }
}

export const pairTablet = async (koppelcode: string): Promise<ServiceAnswer<TabletKey>> => {
  const answer = await callService({
    method: 'POST',
    path: '/tablets',
    body: { koppelcode },
    schema: pairedTabletSchema,
  })
  if (answer.kind !== 'done') return answer
  const { id, naam, tabletsleutel } = answer.value
  return { kind: 'done', value: { id, name: naam, token: tabletsleutel } }
}

/** Whether a tablet can be paired here without anybody at the desk. */
export const offersDemoPairing = async (): Promise<boolean> => {
  const answer = await callService({ method: 'GET', path: '/proefkoppelcodes', schema: demoPairingSchema })
  return answer.kind === 'done' && answer.value.mogelijk
}

/** Pairs with one tap, where that can be tried out. */
export const pairForDemo = async (gemeente: string): Promise<ServiceAnswer<TabletKey>> => {
  const made = await callService({
    method: 'POST',
    path: '/proefkoppelcodes',
    body: { gemeente },
    schema: pairingSchema,
  })
  return made.kind === 'done' ? pairTablet(made.value.koppelcode) : made
}

export const reportTablet = (
  { id, token }: TabletKey,
  { version, waiting, deadLetters, clock }: TabletStatus,
) =>
  callService({
    method: 'PUT',
    path: `/tablets/${id}/status`,
    headers: { Authorization: `Bearer ${token}` },
    body: { versie: version, wachtend: waiting, onbezorgbaar: deadLetters, klok: clock },
    schema: tabletStatusSchema,
  })
