import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import type { Place } from '../../place.ts'
import { HowItWorksScreen } from './HowItWorksScreen.tsx'

const show = async (mode: Place['mode']): Promise<void> => {
  const session = await openKioskVisit()
  const { context } = session.actor.getSnapshot()
  render(
    <HowItWorksScreen
      session={{ ...session, place: { ...session.place, mode } }}
      context={context}
      send={() => {}}
    />,
  )
}

test('on a device of their own somebody can read who the app works for, in Dutch', async () => {
  await show('own')
  const link = screen.getByRole('link', { name: 'Kan iedereen dit gebruiken?' })
  expect(link).toHaveAttribute('href', '/toegankelijkheid')
  expect(link).toHaveAttribute('hreflang', 'nl')
})

test('a shared tablet has no way out of the visit', async () => {
  await show('kiosk')
  expect(screen.queryByRole('link')).toBeNull()
})
