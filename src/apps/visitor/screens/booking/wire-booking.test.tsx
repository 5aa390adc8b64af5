import { afterEach, describe, expect, test, vi } from 'vitest'
import { createActor } from 'xstate'
import { SPOKEN_VERSION } from '#contract/api/client-version.schema.ts'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import { EXAMPLE_ENVELOPE } from '#contract/api/sealed-contact.schema.ts'
import type { Contact } from '#flow/booking/booking-context.ts'
import type { VisitSession } from '../../visit-session.ts'
import { wireBooking } from './wire-booking.ts'

const HOLD_ID = '5f0c2f0e-9f55-4a3c-9c1b-0d1a2b3c4d5e'
const SLOT = { locatie: 'plein', begin: '2026-12-01T09:00:00Z', eind: '2026-12-01T09:30:00Z' }
const CONTACT: Contact = { name: 'Testnaam', channel: 'phone', address: '06 12345678', language: 'nl' }

type Call = {
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly body: unknown
}
// The cryptography of Node does not take the bytes of jsdom; sealing itself is tested beside it and in tests/privacy.
vi.mock('#platform/booking-client/seal-contact.ts', async original => ({
  ...(await original<object>()),
  sealContact: async () => EXAMPLE_ENVELOPE,
}))
const KEYS = apiKeysSchema.meta()?.example

type Reply = { readonly status: number; readonly body?: unknown }

const json = ({ status, body }: Reply): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' },
  })

/** Answers every call when the test says so, as a slow network would. */
const slowService = () => {
  const calls: Call[] = []
  const answering: ((reply: Reply | 'lost') => void)[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (path === '/api/v1/sleutels') return Promise.resolve(json({ status: 200, body: KEYS }))
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
    calls.push({ method: init.method ?? 'GET', path, headers: new Headers(init.headers), body })
    return new Promise<Response>((resolve, reject) =>
      answering.push(reply => (reply === 'lost' ? reject(new TypeError('lost')) : resolve(json(reply)))),
    )
  })
  const answer = async (reply: Reply | 'lost'): Promise<void> => {
    await vi.waitFor(() => expect(answering).not.toEqual([]))
    answering.shift()?.(reply)
    await new Promise(resolve => setImmediate(resolve))
  }
  return { calls, answer }
}

const TIMES: Reply = {
  status: 200,
  body: {
    peildatum: '2026-11-21T12:00:00Z',
    geldigTot: '2026-11-21T12:01:00Z',
    tijdsloten: [{ ...SLOT, tijdzoneVerschuiving: '+01:00' }],
  },
}
const HELD: Reply = { status: 201, body: { id: HOLD_ID, ...SLOT, verlooptOp: '2026-11-21T12:05:00Z' } }
const CONFIRMED: Reply = {
  status: 201,
  body: {
    id: 'd9b2d63d-a233-4123-847a-7a1f1e1c2b3c',
    status: 'bevestigd',
    code: 'LM4-7X2',
    ...SLOT,
    annuleringssleutel: 'a'.repeat(43),
  },
}

const keepOnTablet = vi.hoisted(() => vi.fn())
vi.mock('../../shell/kiosk/outbox/outbox.ts', () => ({ keepOnTablet }))

const chooseTime = async (mode: 'own' | 'kiosk' = 'own') => {
  const told: string[] = []
  const session = {
    place: { mode },
    pack: { id: 'stad', locations: [{ id: 'plein' }] },
    actor: { send: ({ type }: { type: string }) => told.push(type) },
  } as unknown as VisitSession
  const service = slowService()
  const actor = createActor(wireBooking(session), { input: { appointment: null } }).start()
  await service.answer(TIMES)
  const choose = (): void =>
    actor.send({
      type: 'SLOT_CHOSEN',
      slot: { location: 'plein', begin: SLOT.begin, end: SLOT.eind },
    })
  choose()
  return { ...service, actor, choose, told }
}

const confirm = async () => {
  const booking = await chooseTime()
  await booking.answer(HELD)
  booking.actor.send({ type: 'CONTACT_GIVEN', contact: CONTACT })
  return booking
}

const last = (calls: readonly Call[]): string => {
  const call = calls.at(-1)
  return `${call?.method} ${call?.path}`
}

afterEach(() => vi.unstubAllGlobals())

describe('a time that is held', () => {
  test('too late for somebody who went back is given back', async () => {
    const { calls, answer, actor } = await chooseTime()
    actor.send({ type: 'BACK' })
    await answer(HELD)
    expect(last(calls)).toBe(`DELETE /api/v1/reserveringen/${HOLD_ID}`)
    expect(actor.getSnapshot().context.hold).toBeNull()
  })

  test('too late for somebody who wiped everything is given back', async () => {
    const { calls, answer, actor } = await chooseTime()
    actor.stop()
    await answer(HELD)
    expect(last(calls)).toBe(`DELETE /api/v1/reserveringen/${HOLD_ID}`)
  })

  test('is asked for with the same key when the answer was lost, and with a new one after a real answer', async () => {
    const { calls, answer, actor, choose } = await chooseTime()
    const keys = (): (string | null)[] =>
      calls.filter(({ method }) => method === 'POST').map(({ headers }) => headers.get('Idempotency-Key'))
    await answer('lost')
    expect(actor.getSnapshot().value).toBe('serviceUnreachable')
    actor.send({ type: 'TRY_AGAIN' })
    await answer(TIMES)
    choose()
    expect(keys()[1]).toBe(keys()[0])
    await answer({
      status: 409,
      body: { type: 'urn:problem-type:talentperron:tijdslot-bezet', alternatieven: [] },
    })
    actor.send({ type: 'OTHER_TIMES' })
    await answer(TIMES)
    choose()
    expect(keys()[2]).not.toBe(keys()[0])
  })
})

describe('an appointment', () => {
  test('that is confirmed after everything was wiped is cancelled, because nobody would know of it', async () => {
    const { calls, answer, actor, told } = await confirm()
    actor.stop()
    await answer(CONFIRMED)
    expect(last(calls)).toBe('POST /api/v1/afspraken/d9b2d63d-a233-4123-847a-7a1f1e1c2b3c/annulering')
    expect(told).toEqual([])
  })

  test('whose answer was lost is asked for again under the same id', async () => {
    const { calls, answer, actor } = await confirm()
    await answer('lost')
    expect(actor.getSnapshot().value).toBe('outcomeUnknown')
    actor.send({ type: 'TRY_AGAIN' })
    const puts = (): Call[] => calls.filter(({ method }) => method === 'PUT')
    await vi.waitFor(() => expect(puts()).toHaveLength(2))
    const asked = puts().map(({ path }) => path)
    expect(puts()[1]?.body).toEqual(puts()[0]?.body)
    expect(JSON.stringify(puts())).not.toMatch(/Testnaam|12345678/)
    expect(asked[1]).toBe(asked[0])
    await answer(CONFIRMED)
    expect(actor.getSnapshot().value).toEqual({ confirmed: 'shown' })
  })

  test.each([
    ['ongeldige-invoer', 400, { enteringContact: 'typing' }],
    ['te-veel-verzoeken', 429, { enteringContact: 'typing' }],
    ['nummer-al-gebruikt', 409, 'outcomeUnknown'],
    ['reservering-verlopen', 410, 'holdExpired'],
    ['interne-fout', 500, 'outcomeUnknown'],
  ])('that is refused as %s says so', async (type, status, stand) => {
    const { answer, actor } = await confirm()
    await answer({ status, body: { type: `urn:problem-type:talentperron:${type}`, alternatieven: [] } })
    expect(actor.getSnapshot().value).toEqual(stand)
  })
})

describe('an app that is too old to book', () => {
  test('says for which version it was made, and leads to asking for a call', async () => {
    const { calls, answer, actor } = await chooseTime()
    expect(calls.map(({ headers }) => headers.get('API-Version'))).toEqual([SPOKEN_VERSION, SPOKEN_VERSION])
    await answer({ status: 410, body: { type: 'urn:problem-type:talentperron:client-verouderd' } })
    expect(actor.getSnapshot().value).toBe('serviceUnreachable')
    actor.send({ type: 'ASK_REQUEST' })
    expect(actor.getSnapshot().value).toEqual({ enteringRequest: 'typing' })
  })
})

describe('a request to be called', () => {
  test('keeps its id while it is the same, and gets another when it was changed', async () => {
    const { calls, answer, actor } = await chooseTime()
    actor.send({ type: 'BACK' })
    actor.send({ type: 'ASK_REQUEST' })
    const ask = (address: string): void =>
      actor.send({ type: 'REQUEST_GIVEN', contact: { ...CONTACT, address }, preferences: [] })
    const paths = (): string[] => calls.filter(({ method }) => method === 'PUT').map(({ path }) => path)
    await answer('lost')
    ask('06 12345678')
    await answer('lost')
    expect(actor.getSnapshot().value).toEqual({ requestWaiting: 'resting' })
    actor.send({ type: 'TRY_AGAIN' })
    await answer('lost')
    actor.send({ type: 'BACK' })
    ask('06 87654321')
    await vi.waitFor(() => expect(paths()).toHaveLength(3))
    expect(paths()[1]).toBe(paths()[0])
    expect(paths()[2]).not.toBe(paths()[0])
  })

  const askOn = async (mode: 'own' | 'kiosk') => {
    const booking = await chooseTime(mode)
    booking.actor.send({ type: 'BACK' })
    booking.actor.send({ type: 'ASK_REQUEST' })
    await booking.answer('lost')
    booking.actor.send({ type: 'REQUEST_GIVEN', contact: CONTACT, preferences: [] })
    await booking.answer('lost')
    return booking.actor
  }

  test('that cannot be sent is kept on a shared tablet, under the id it was sent with', async () => {
    keepOnTablet.mockResolvedValue({ ok: true, value: 'LM4-7X2' })
    const actor = await askOn('kiosk')
    await vi.waitFor(() => expect(actor.getSnapshot().value).toBe('requestStored'))
    expect(actor.getSnapshot().context.requestCode).toBe('LM4-7X2')
    expect(keepOnTablet.mock.lastCall?.[0]).toMatchObject({ contact: CONTACT, municipality: 'stad' })
  })

  test('that a tablet cannot keep is never called kept', async () => {
    keepOnTablet.mockResolvedValue({ ok: false, problem: 'not-kept' })
    const actor = await askOn('kiosk')
    await vi.waitFor(() => expect(actor.getSnapshot().value).toEqual({ requestWaiting: 'resting' }))
    expect(actor.getSnapshot().context.requestCode).toBeNull()
  })

  test.each(['enteringRequest', 'requestWaiting'] as const)(
    'is not kept any more for somebody who wiped everything while it was sent from %s',
    async from => {
      keepOnTablet.mockReset().mockResolvedValue({ ok: false, problem: 'not-kept' })
      const { actor, answer } = await chooseTime('kiosk')
      actor.send({ type: 'BACK' })
      actor.send({ type: 'ASK_REQUEST' })
      await answer('lost')
      actor.send({ type: 'REQUEST_GIVEN', contact: CONTACT, preferences: [] })
      if (from === 'requestWaiting') {
        await answer('lost')
        await vi.waitFor(() => expect(actor.getSnapshot().value).toEqual({ requestWaiting: 'resting' }))
        actor.send({ type: 'TRY_AGAIN' })
        expect(keepOnTablet).toHaveBeenCalledOnce()
      }
      keepOnTablet.mockClear()
      actor.stop()
      await answer('lost')
      await vi.dynamicImportSettled()
      expect(keepOnTablet).not.toHaveBeenCalled()
    },
  )

  test('is kept on no phone', async () => {
    keepOnTablet.mockClear()
    const actor = await askOn('own')
    expect(actor.getSnapshot().value).toEqual({ requestWaiting: 'resting' })
    expect(keepOnTablet).not.toHaveBeenCalled()
  })
})
