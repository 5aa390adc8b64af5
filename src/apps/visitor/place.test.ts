import { describe, expect, test } from 'vitest'
import { handoverAddress } from '#core/handover/handover-address.ts'
import { homeOf, readPlace } from './place.ts'

const urlOf = (path: string) => new URL(path, 'http://stad.example')
const at = (path: string) => readPlace(urlOf(path))

describe('where the app was opened', () => {
  test('the front page is a visit on one’s own device, for the town of this installation', () => {
    expect(at('/')).toEqual({
      page: 'visit',
      mode: 'own',
      municipality: null,
      event: null,
      handover: null,
      mailed: null,
    })
  })
  test('the kiosk is a visit on a shared device', () => {
    expect(at('/kiosk')).toEqual({
      page: 'visit',
      mode: 'kiosk',
      municipality: null,
      event: null,
      handover: null,
      mailed: null,
    })
    expect(at('/kiosk/')).toMatchObject({ page: 'visit', mode: 'kiosk' })
  })
  test('an event code opens a visit on a shared device', () => {
    expect(at('/e/lente-26')).toMatchObject({ page: 'visit', mode: 'kiosk', event: 'lente-26' })
    expect(at('/e/lente-26/').event).toBe('lente-26')
  })
  test('the address may name a town', () => {
    expect(at('/?gemeente=voorbeeldstad').municipality).toBe('voorbeeldstad')
  })
  test('a result brought along stands in the fragment, which never reaches a server', () => {
    const address = handoverAddress('http://stad.example', 'AQl-_x')
    expect(address).toBe('http://stad.example/#uitslag=AQl-_x')
    expect(readPlace(new URL(address))).toMatchObject({ mode: 'own', handover: 'AQl-_x' })
  })
  test('an appointment from a mail stands in the fragment too', () => {
    const key = 'k'.repeat(43)
    const id = 'd9b2d63d-a233-4123-847a-7a1f1e1c2b3c'
    const place = at(`/?gemeente=groningen#afspraak=${id}.${key}`)
    expect(place).toMatchObject({ municipality: 'groningen', mailed: { id, cancelKey: key } })
    expect(at(`/#afspraak=${id}`).mailed).toBeNull()
    expect(at(`/kiosk#afspraak=${id}.${key}`).mailed).toBeNull()
  })
  test('a shared device opens no result of anybody', () => {
    expect(at('/kiosk#uitslag=AQl')).toMatchObject({ mode: 'kiosk', handover: null })
    expect(at('/e/lente-26#uitslag=AQl')).toMatchObject({ handover: null })
  })
  test.each(['/bestaat-niet', '/kioskje', '/e/', '/gids/x', '/index.htm'])(
    '%s is not a page of the visitor app',
    path => {
      expect(at(path).page).toBe('not-found')
    },
  )
  test.each(['/kiosk/x', '/kiosk/x/y', '/e/', '/e', '/e/a/b'])(
    '%s is no page, and still on a shared device',
    path => {
      expect(at(path)).toMatchObject({ page: 'not-found', mode: 'kiosk' })
    },
  )
  test.each(['/kioskje', '/energie'])('%s is no shared device', path => {
    expect(at(path).mode).toBe('own')
  })
})

describe('a new visit', () => {
  test.each([
    ['/', '/'],
    ['/bestaat-niet', '/'],
    ['/kiosk?gemeente=typo', '/kiosk'],
    ['/kiosk/x', '/kiosk'],
    ['/e/lente-26', '/e/lente-26'],
    ['/e/', '/kiosk'],
  ])('from %s begins at %s', (from, home) => {
    expect(homeOf(urlOf(from))).toBe(home)
    expect(homeOf(urlOf(from), 'groningen')).toBe(`${home}?gemeente=groningen`)
  })
})
