import { mouse } from './hand.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { enteringRequestPage } from './pages/entering-request.page.ts'
import { holdExpiredPage } from './pages/hold-expired.page.ts'
import { noFreeSlotsPage } from './pages/no-free-slots.page.ts'
import { outcomeUnknownPage } from './pages/outcome-unknown.page.ts'
import { requestWaitingPage } from './pages/request-waiting.page.ts'
import { requestedPage } from './pages/requested.page.ts'
import { serviceUnreachablePage } from './pages/service-unreachable.page.ts'
import { slotTakenPage } from './pages/slot-taken.page.ts'
import { appointmentsNamed, appointmentsWithCode, later, requestsNamed, takeTime } from './service.ts'
import { expect, test } from './visit-test.ts'
import { book, chooseFirstTime, giveContact, toBooking } from './walk.ts'

/** A browser writes every refusal on its console. */
const REFUSED = /the server responded with a status of (409|410|404|422)/
const CUT = /net::ERR_FAILED|net::ERR_CONNECTION/

test('a time that somebody else just took: the nearest others, and one of those works', async ({
  page,
  guard,
}) => {
  guard.allow(REFUSED)
  const hand = mouse(page)
  const choosing = choosingSlotPage(page)
  await toBooking(page, hand)
  await expect(choosing.slots.first()).toBeVisible()
  const begin = await choosing.firstBegin()
  await takeTime('voorbeeldplein', begin)
  await hand.press(choosing.slotAt(begin))

  const taken = slotTakenPage(page)
  await taken.isShown()
  await expect(taken.main).toContainText('Iemand anders was sneller.')
  const others = await taken.slots.evaluateAll(all => all.map(slot => slot.getAttribute('data-slot') ?? ''))
  expect(others.length).toBeGreaterThan(0)
  expect(others.length).toBeLessThanOrEqual(3)
  expect(others).not.toContain(begin)
  await hand.press(taken.slots.first())
  await enteringContactPage(page).isShown()
  await giveContact(page, hand, 'Tweede keus')
  await confirmedPage(page).isShown()
  const rows = await appointmentsWithCode(await confirmedPage(page).code())
  expect(rows).toMatchObject([{ name: 'Tweede keus', begin: others[0] }])
})

test('a hold that ran out: says so, and what was typed is still there', async ({ page, guard }) => {
  guard.allow(REFUSED)
  const hand = mouse(page)
  const contact = enteringContactPage(page)
  await toBooking(page, hand)
  const begin = await chooseFirstTime(page, hand)
  await later(6)
  await takeTime('voorbeeldplein', begin)
  await giveContact(page, hand, 'Langzame typer')

  const expired = holdExpiredPage(page)
  await expired.isShown()
  await expect(expired.main).toContainText('Wat je hebt getypt, is er nog.')
  await hand.press(expired.slots.first())
  await contact.isShown()
  await expect(contact.name).toHaveValue('Langzame typer')
  await expect(contact.phone).toHaveValue('06 12345678')
  await hand.press(contact.confirm)
  await confirmedPage(page).isShown()
  expect(await appointmentsNamed('Langzame typer')).toHaveLength(1)
})

test('an answer lost on the way back: not known, tried again, exactly one appointment', async ({
  page,
  guard,
}) => {
  guard.allow(CUT)
  const hand = mouse(page)
  await toBooking(page, hand)
  await chooseFirstTime(page, hand)
  let lost = 0
  await page.route('**/api/v1/afspraken/*', async route => {
    if (route.request().method() !== 'PUT' || lost > 1) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort('connectionfailed')
  })
  await giveContact(page, hand, 'Slechte lijn')
  const unknown = outcomeUnknownPage(page)
  await unknown.isShown()
  await expect(unknown.main).toContainText('Je krijgt daardoor geen tweede afspraak.')
  await hand.press(unknown.again)
  await expect.poll(() => lost).toBe(2)
  await unknown.isShown()
  await hand.press(unknown.again)
  await confirmedPage(page).isShown()
  expect(await appointmentsNamed('Slechte lijn')).toMatchObject([{ status: 'confirmed' }])
})

test('no service: says that nothing is agreed, and finds the times again when it is back', async ({
  page,
  guard,
}) => {
  guard.allow(CUT)
  const hand = mouse(page)
  const unreachable = serviceUnreachablePage(page)
  await page.route('**/api/**', route => route.abort('connectionfailed'))
  await toBooking(page, hand)
  await unreachable.isShown()
  await expect(unreachable.main).toContainText('Er is nog niets afgesproken.')
  await hand.press(unreachable.again)
  await unreachable.isShown()
  await page.unroute('**/api/**')
  await hand.press(unreachable.again)
  const code = await book(page, hand, 'Volhouder')
  expect(await appointmentsWithCode(code)).toHaveLength(1)
})

test('a service that fails: the same sentence, no code and no stack on the screen', async ({
  page,
  guard,
}) => {
  guard.allow(/the server responded with a status of 500/)
  await page.route('**/api/**', route => route.fulfill({ status: 500, body: 'Error at line 12' }))
  await toBooking(page, mouse(page))
  const unreachable = serviceUnreachablePage(page)
  await unreachable.isShown()
  await expect(unreachable.main).not.toContainText('line 12')
})

test('a request while nobody answers: says that it may not have arrived, and is sent once when somebody does', async ({
  page,
  guard,
}) => {
  guard.allow(CUT)
  const hand = mouse(page)
  await page.route('**/api/**', route => route.abort('connectionfailed'))
  await toBooking(page, hand)
  await hand.press(serviceUnreachablePage(page).request)
  const request = enteringRequestPage(page)
  await hand.type(request.name, 'Beller')
  await hand.type(request.phone, '06 12345678')
  await hand.press(request.send)
  const waiting = requestWaitingPage(page)
  await waiting.isShown()
  await expect(waiting.title).toHaveText('We weten niet of je verzoek is aangekomen')
  await hand.press(waiting.again)
  await waiting.isShown()
  expect(await requestsNamed('Beller')).toEqual([])

  await page.unroute('**/api/**')
  await hand.press(waiting.again)
  const requested = requestedPage(page)
  await requested.isShown()
  await expect(requested.main).toContainText('Dit is nog geen afspraak.')
  expect(await requestsNamed('Beller')).toHaveLength(1)
})

test('no free times: says so and takes a request', async ({ page }) => {
  const hand = mouse(page)
  await page.route('**/api/v1/tijdsloten*', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), tijdsloten: [] } })
  })
  await toBooking(page, hand)
  const none = noFreeSlotsPage(page)
  await none.isShown()
  await hand.press(none.request)
  const request = enteringRequestPage(page)
  await hand.type(request.name, 'Later dan')
  await hand.press(request.byEmail)
  await hand.type(request.email, 'later@voorbeeld.nl')
  await hand.press(request.when('maandag', 'middag'))
  await hand.press(request.send)
  await requestedPage(page).isShown()
  expect(await requestsNamed('Later dan')).toHaveLength(1)
})
