import { describe, expect, test } from 'vitest'
import { readPlace } from './place.ts'

const at = (path: string) => readPlace(new URL(path, 'http://stad.example'))

describe('where the app was opened', () => {
  test('the front page is a visit on one’s own device, for the town of this installation', () => {
    expect(at('/')).toEqual({ page: 'visit', mode: 'own', municipality: null })
  })
  test('the kiosk is a visit on a shared device', () => {
    expect(at('/kiosk')).toEqual({ page: 'visit', mode: 'kiosk', municipality: null })
    expect(at('/kiosk/')).toMatchObject({ page: 'visit', mode: 'kiosk' })
  })
  test('an event code opens a visit', () => {
    expect(at('/e/lente-26')).toMatchObject({ page: 'visit', mode: 'own' })
  })
  test('the address may name a town', () => {
    expect(at('/?gemeente=voorbeeldstad').municipality).toBe('voorbeeldstad')
  })
  test.each(['/bestaat-niet', '/kioskje', '/e/', '/gids/x'])('%s is not a page of the visitor app', path => {
    expect(at(path).page).toBe('not-found')
  })
})
