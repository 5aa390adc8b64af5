import { beforeEach, expect, test, vi } from 'vitest'
import { openAnew } from './shell/page-address.ts'
import { startAnew } from './start-anew.ts'

vi.mock('./shell/page-address.ts', () => ({ openAnew: vi.fn() }))
beforeEach(() => vi.mocked(openAnew).mockClear())

test('starting anew on a shared device opens a fresh page, and never a database', () => {
  const open = vi.spyOn(indexedDB, 'open')
  startAnew('kiosk')
  expect(openAnew).toHaveBeenCalledOnce()
  expect(open).not.toHaveBeenCalled()
})

test('on one’s own device it forgets the visit first', async () => {
  localStorage.setItem('talentperron.visit', 'yes')
  localStorage.setItem('talentperron.aids', '{"large":true}')
  const open = vi.spyOn(indexedDB, 'open')
  startAnew('own')
  expect(openAnew).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(openAnew).toHaveBeenCalledOnce())
  expect(open).toHaveBeenCalled()
  expect(localStorage).toHaveLength(0)
})
