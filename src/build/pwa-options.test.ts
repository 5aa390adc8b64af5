import { describe, expect, test } from 'vitest'
import { pwaOptions } from './pwa-options.ts'

/** As the service worker asks: the path with what stands behind a question mark. */
const isVisitors = (address: string): boolean =>
  !(pwaOptions.workbox?.navigateFallbackDenylist ?? []).some(denied => denied.test(address))

describe('what the service worker of the app answers', () => {
  test.each(['/', '/kiosk?gemeente=groningen', '/e/LM4-7X2', '/e/LM4-7X2?gemeente=groningen', '/gidsen'])(
    '%s is for visitors',
    address => expect(isVisitors(address)).toBe(true),
  )

  test.each([
    '/e/LM4-7X2/bord',
    '/e/LM4-7X2/bord/',
    '/e/LM4-7X2/bord?groot=1',
    '/gids',
    '/gids/',
    '/gids?x=1',
    '/api/v1/docs',
  ])('%s is left to the service', address => expect(isVisitors(address)).toBe(false))
})
