import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { shortResultIn } from '#platform/content-pack/handover-codes.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'

/** What a guide reads of the code to say, after so many answers about talents. */
const toldAfter = async (answers: number) => {
  const session = await openKioskVisit()
  const talents = session.plan.talents.slice(0, answers)
  showVisit(
    session,
    { type: 'START' },
    ...talents.map((question, index) => ({
      type: 'ANSWERED' as const,
      question,
      answer: index % 2 ? 'yes' : 'no',
    })),
    { type: 'SHOW_RESULT' },
    { type: 'TAKE_HOME' },
  )
  const code = await waitFor(() => {
    const written = document.querySelector('[data-code]')?.getAttribute('data-code')
    if (!written) throw new Error('no code on the screen')
    return written
  })
  const read = shortResultIn(code, session.pack)
  if (!read.ok) throw new Error(read.problem)
  return read.value
}

test.each([0, 2])(
  'the code to say names no sectors after %i answers, as their order says nothing yet',
  async answers => {
    expect(await toldAfter(answers)).toEqual({ language: 'nl', sectors: [], steps: [] })
  },
)

test('it names the three on the screen when enough was answered', async () => {
  expect((await toldAfter(8)).sectors).toHaveLength(3)
})
