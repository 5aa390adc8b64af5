import { wishAids } from './aids.ts'

/** What somebody may have set for the whole device, and what it asks of us. */
const WISHES = [
  ['contrast', '(prefers-contrast: more)'],
  ['calm', '(prefers-reduced-motion: reduce)'],
] as const

/** Follows the settings of the device, also when they change. */
export const followDevice = (): (() => void) => {
  const stops = WISHES.map(([aid, asked]) => {
    const query = globalThis.matchMedia?.(asked)
    if (!query) return () => {}
    const follow = (): void => wishAids({ [aid]: query.matches })
    follow()
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  })
  return () => {
    for (const stop of stops) stop()
  }
}
