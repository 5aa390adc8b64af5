import '#platform/i18n/later-texts.ts'
import 'fake-indexeddb/auto'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

// What is asked for is mostly there at once; the first screen of a part waits until that is compiled.
configure({ asyncUtilTimeout: 10_000 })

const told: string[] = []

/** jsdom scrolls nothing; the app does. */
const quiet = (): void => {}
vi.stubGlobal('scrollTo', quiet)
window.scrollTo = quiet

beforeEach(() => {
  told.length = 0
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => {
      told.push(words.map(String).join(' '))
    })
})

/** What the console complained about since the last time it was asked. A test that expects a complaint asks for it. */
export const takeComplaints = (): readonly string[] => told.splice(0)

afterEach(() => {
  cleanup()
  const complaints = takeComplaints()
  vi.restoreAllMocks()
  expect(complaints, 'the console complained').toEqual([])
})
