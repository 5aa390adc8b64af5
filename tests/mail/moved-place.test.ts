import { expect, test } from 'vitest'
import { changeDetails, type WantedDetails } from '#service/pack/use-cases/change-details.ts'
import { SAMIRA, startMailing } from './mailing.ts'

const mailing = startMailing()
const { book, lastTo } = mailing

const manager = { id: 'sam', name: 'Sam', role: 'beheerder', municipality: 'voorbeeldstad' } as const
const say = async (street: string | undefined): Promise<void> => {
  const source = { source: 'De gemeente', validUntil: '2027-11-21' }
  const rest = { name: 'Voorbeeldplein', body: null, walkIn: null, phone: null }
  const wanted: WantedDetails | null =
    street === undefined ? null : { ...rest, address: { street, city: 'Voorbeeldstad', ...source } }
  expect(await changeDetails(mailing.service().world, manager, 'een-gids', wanted)).toMatchObject({
    ok: true,
  })
}

test('a mail says where the place is when it is written, not where it was when the service started', async () => {
  await say('Nieuwstraat 2')
  await book()
  await mailing.service().work()
  const { mail, raw } = lastTo(SAMIRA.adres)
  for (const part of [mail.text ?? '', mail.html ?? '']) {
    expect(part).toContain('Nieuwstraat 2, Voorbeeldstad')
    expect(part).not.toContain('Voorbeeldplein 1')
  }
  expect(raw).not.toContain('Voorbeeldplein 1')
  await say(undefined)
  mailing.service().clock.now = '2026-11-22T09:00:00Z'
  await mailing.service().work()
  expect(lastTo(SAMIRA.adres).mail.text).toContain('Voorbeeldplein 1, Voorbeeldstad')
})
