import { test as base, expect } from '@playwright/test'
import { type Guard, newGuard } from './guard.ts'

export { expect }

/** Every test watches its pages: an error on the console, an uncaught fault or another site fails it. */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context }, use) => {
      const guard = newGuard()
      guard.watch(context)
      await use(guard)
      expect(guard.problems()).toEqual([])
    },
    { auto: true },
  ],
})
