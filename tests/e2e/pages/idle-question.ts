import type { Page } from '@playwright/test'
import { label } from './screen.ts'

/** What is asked over any screen of a shared device when nobody touches it. */
export const idleQuestion = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: label('Ben je er nog?') })
  return {
    dialog,
    secondsLeft: dialog.getByRole('timer'),
    stay: dialog.getByRole('button', { name: label('Ik ben er nog') }),
    wipe: dialog.getByRole('button', { name: label('Klaar, wis alles') }),
  }
}
