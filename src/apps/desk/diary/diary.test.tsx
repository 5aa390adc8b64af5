import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering, NO_CONVERSATIONS, refusal } from '#tests/desk/page/answering.ts'
import { Diary } from './Diary.tsx'

const WEEK = 'GET /api/v1/gids/gesprekken'
const ID = '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77'
const ASKED = '5b6a2f0c-7c1b-4d0e-9a51-1d5f0a2f9c10'
const HOLD = '6f1c1b0e-3c39-4a3e-9d0a-0a4b6c6a7b11'
const MONDAY = '2026-11-23T08:00:00Z'
const TUESDAY = '2026-11-24T08:00:00Z'

const APPOINTMENT = {
  id: ID,
  code: 'LM4-7X2',
  status: 'bevestigd',
  afloop: null,
  locatie: 'harm-buiterplein',
  gids: 'groningen/gids-1',
  begin: MONDAY,
  eind: '2026-11-23T08:45:00Z',
  taal: 'ar',
  heeftGegevens: true,
}
const REQUEST = {
  id: ASKED,
  code: 'R3F-A86',
  taal: 'tr',
  voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }],
  gevraagdOp: '2026-11-21T11:00:00Z',
  heeftGegevens: true,
}
const week = (more: object) => ({ status: 200, body: { ...NO_CONVERSATIONS.body, ...more } })
const slot = (begin: string) => ({
  locatie: 'harm-buiterplein',
  begin,
  eind: begin.replace(':00:00Z', ':45:00Z'),
  tijdzoneVerschuiving: '+01:00',
})
const TIMES = {
  'GET /api/v1/locaties?gemeente=groningen': {
    status: 200,
    body: {
      locaties: [{ id: 'harm-buiterplein', gemeente: 'groningen', mailBevestiging: true, duur: 45 }],
    },
  },
  'GET /api/v1/tijdsloten?locatie=harm-buiterplein': {
    status: 200,
    body: { peildatum: MONDAY, geldigTot: MONDAY, tijdsloten: [slot(MONDAY), slot(TUESDAY)] },
  },
  'POST /api/v1/reserveringen': {
    status: 201,
    body: { id: HOLD, ...slot(TUESDAY), verlooptOp: TUESDAY },
  },
}

afterEach(() => vi.unstubAllGlobals())

const show = (answers: Parameters<typeof answering>[0]) => {
  const asked = answering(answers)
  render(<Diary isManager={false} municipality="groningen" onEnded={() => {}} />)
  return asked
}
const card = async (title: RegExp): Promise<ReturnType<typeof within>> => {
  const heading = await screen.findByRole('heading', { name: title })
  return within(heading.closest('li') as HTMLElement)
}
const press = async (within: ReturnType<typeof card>, name: string): Promise<void> =>
  userEvent.click(await (await within).findByRole('button', { name }))

test('the diary shows when, where and in which language, and a name only when it is asked', async () => {
  const open = `POST /api/v1/gids/gesprekken/${ID}/inzagen`
  const shown = { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' }
  const asked = show({ [WEEK]: week({ afspraken: [APPOINTMENT] }), [open]: { status: 201, body: shown } })
  const one = await card(/09:00 – 09:45, LM4-7X2/)
  for (const words of ['Afgesproken', 'Harm Buiterplein', 'Gids 1', 'Arabisch'])
    expect(one.getByText(words)).toBeVisible()
  expect(screen.getByRole('heading', { level: 3, name: 'maandag 23 november' })).toBeVisible()
  expect(asked.filter(call => call.includes('/gids/'))).toEqual([WEEK])
  await press(card(/LM4-7X2/), 'Bekijk gegevens')
  expect(await one.findByText('06 12345678')).toBeVisible()
  await press(card(/LM4-7X2/), 'Verberg gegevens')
  expect(screen.queryByText('Samira')).toBeNull()
})

test('a name does not stay on a screen that nobody looks at', async () => {
  const open = `POST /api/v1/gids/gesprekken/${ID}/inzagen`
  const shown = { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' }
  show({ [WEEK]: week({ afspraken: [APPOINTMENT] }), [open]: { status: 201, body: shown } })
  await press(card(/LM4-7X2/), 'Bekijk gegevens')
  expect(await screen.findByText('Samira')).toBeVisible()
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  state.mockRestore()
  expect(screen.queryByText('Samira')).toBeNull()
  expect((await card(/LM4-7X2/)).getByRole('button', { name: 'Bekijk gegevens' })).toBeVisible()
})

test('contact data that is gone is told in the words of the service', async () => {
  const open = `POST /api/v1/gids/gesprekken/${ID}/inzagen`
  show({ [WEEK]: week({ afspraken: [APPOINTMENT] }), [open]: refusal('gegevens-niet-te-lezen') })
  await press(card(/LM4-7X2/), 'Bekijk gegevens')
  expect(await screen.findByRole('alert')).toHaveTextContent('Een zin van de dienst.')
})

test('a request becomes an appointment at a time that was held first', async () => {
  const answers: Parameters<typeof answering>[0] = {
    ...TIMES,
    [WEEK]: week({ verzoeken: [REQUEST] }),
    [`PUT /api/v1/gids/gespreksverzoeken/${ASKED}/afspraak`]: {
      status: 200,
      body: {
        ...{ id: ASKED, code: 'R3F-A86', status: 'bevestigd', locatie: 'harm-buiterplein' },
        ...{ begin: TUESDAY, eind: '2026-11-24T08:45:00Z' },
      },
    },
  }
  const asked = show(answers)
  const one = await card(/R3F-A86/)
  expect(one.getByText('dinsdagochtend')).toBeVisible()
  await press(card(/R3F-A86/), 'Maak een afspraak')
  await userEvent.selectOptions(await one.findByLabelText('Dag'), 'dinsdag 24 november')
  await press(card(/R3F-A86/), 'Maak deze afspraak')
  expect(await screen.findByRole('alert')).toHaveTextContent('Kies eerst een tijd.')
  await userEvent.selectOptions(one.getByLabelText('Tijd'), '09:00')
  answers[WEEK] = NO_CONVERSATIONS
  await press(card(/R3F-A86/), 'Maak deze afspraak')
  expect(await screen.findByText('Er is geen verzoek dat wacht.')).toBeVisible()
  const told = screen.getByText(/R3F-A86 is nu een afspraak. Wie een e-mailadres gaf, krijgt bericht./)
  await waitFor(() => expect(told).toHaveFocus())
  const changes = asked.filter(one => !one.startsWith('GET'))
  expect(changes).toEqual([
    'POST /api/v1/reserveringen',
    `PUT /api/v1/gids/gespreksverzoeken/${ASKED}/afspraak`,
  ])
})

test('a request that a colleague settled in the meantime gives its time back, and says so', async () => {
  const asked = show({
    ...TIMES,
    [WEEK]: week({ verzoeken: [REQUEST] }),
    [`PUT /api/v1/gids/gespreksverzoeken/${ASKED}/afspraak`]: refusal('verzoek-al-afgehandeld'),
  })
  await press(card(/R3F-A86/), 'Maak een afspraak')
  const one = await card(/R3F-A86/)
  await userEvent.selectOptions(await one.findByLabelText('Tijd'), '09:00')
  await press(card(/R3F-A86/), 'Maak deze afspraak')
  expect(await screen.findByRole('alert')).toHaveTextContent('Een zin van de dienst.')
  await waitFor(() => expect(asked).toContain(`DELETE /api/v1/reserveringen/${HOLD}`))
})

test('an answer that got lost is asked again for the same time, never for another', async () => {
  const book = `PUT /api/v1/gids/gespreksverzoeken/${ASKED}/afspraak`
  const answers: Parameters<typeof answering>[0] = { ...TIMES, [WEEK]: week({ verzoeken: [REQUEST] }) }
  const asked = show(answers)
  await press(card(/R3F-A86/), 'Maak een afspraak')
  const one = await card(/R3F-A86/)
  await userEvent.selectOptions(await one.findByLabelText('Tijd'), '09:00')
  await press(card(/R3F-A86/), 'Maak deze afspraak')
  expect(await screen.findByRole('alert')).toHaveTextContent('De dienst is nu niet te bereiken.')
  expect(one.getByLabelText('Tijd')).toHaveDisplayValue('09:00')
  answers[book] = refusal('verzoek-al-afgehandeld')
  await press(card(/R3F-A86/), 'Maak deze afspraak')
  await waitFor(() => expect(asked.filter(call => call === book)).toHaveLength(2))
  expect(asked.filter(call => call.startsWith('POST /api/v1/reserveringen'))).toHaveLength(1)
})

test('thinking better of it leaves no time held, and the keyboard where it was', async () => {
  show({ ...TIMES, [WEEK]: week({ verzoeken: [REQUEST] }) })
  await press(card(/R3F-A86/), 'Maak een afspraak')
  expect(await screen.findByText('Kies een vrije tijd.')).toHaveFocus()
  await press(card(/R3F-A86/), 'Nee, toch niet')
  expect(screen.getByRole('group', { name: 'Verzoek R3F-A86' })).toHaveFocus()
})

test('cancelling asks whether somebody is sure, and says what was done', async () => {
  const cancel = `POST /api/v1/gids/afspraken/${ID}/annulering`
  const asked = show({ [WEEK]: week({ afspraken: [APPOINTMENT] }), [cancel]: { status: 204 } })
  await press(card(/LM4-7X2/), 'Zeg af')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  expect(asked).not.toContain(cancel)
  await press(card(/LM4-7X2/), 'Ja, zeg af')
  // No mail without a service that says it sends some.
  expect(
    await screen.findByText('LM4-7X2 is afgezegd. Er gaat geen bericht uit. Bel of mail zelf.'),
  ).toBeVisible()
  expect(screen.queryByText(/Weet je het zeker/)).toBeNull()
})

test('how a conversation went can be said once it has begun, and then it no longer moves', async () => {
  const tell = `PUT /api/v1/gids/afspraken/${ID}/afloop`
  const answers: Parameters<typeof answering>[0] = {
    [WEEK]: week({ peildatum: MONDAY, afspraken: [APPOINTMENT] }),
    [tell]: { status: 204 },
  }
  show(answers)
  const one = await card(/LM4-7X2/)
  expect(one.queryByRole('button', { name: 'Verzet' })).toBeNull()
  answers[WEEK] = week({ peildatum: MONDAY, afspraken: [{ ...APPOINTMENT, afloop: 'niet-gekomen' }] })
  await press(card(/LM4-7X2/), 'Niet gekomen')
  await waitFor(() =>
    expect(one.getByRole('button', { name: 'Niet gekomen' })).toHaveAttribute('aria-pressed', 'true'),
  )
})

test('the week that was asked last is shown, however late the one before comes', async () => {
  const next = `${WEEK}?vanaf=2026-11-23&tot=2026-11-29`
  const after = `${WEEK}?vanaf=2026-11-30&tot=2026-12-06`
  const asked = show({
    [WEEK]: NO_CONVERSATIONS,
    [next]: week({ vanaf: '2026-11-23', tot: '2026-11-29' }),
    [after]: week({ vanaf: '2026-11-30', tot: '2026-12-06' }),
  })
  const button = await screen.findByRole('button', { name: 'Volgende week' })
  await userEvent.dblClick(button)
  expect(await screen.findByText(/tot en met zondag 6 december/)).toBeVisible()
  expect(asked).toContain(after)
})

test('another week is asked from the week that is shown', async () => {
  const next = `${WEEK}?vanaf=2026-11-23&tot=2026-11-29`
  const asked = show({ [WEEK]: NO_CONVERSATIONS, [next]: week({ vanaf: '2026-11-23', tot: '2026-11-29' }) })
  await userEvent.click(await screen.findByRole('button', { name: 'Volgende week' }))
  expect(await screen.findByText(/tot en met zondag 29 november/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Deze week' }))
  await waitFor(() => expect(asked.filter(one => one === WEEK)).toHaveLength(2))
})
