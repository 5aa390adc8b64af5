import { LANGUAGES } from '#platform/i18n/languages.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { type Check, showingsFor, WAYS } from './every-showing.ts'
import { everyState } from './every-state.ts'
import { tour } from './tour.ts'
import { lookAtShowings } from './ways-to-show.ts'

/** Of each screen, in turn; `npm run accessibility` asks for all. */
const SHOWINGS = Number(process.env.ACCESSIBILITY_SHOWINGS ?? 1)

test.use({ viewport: { width: 390, height: 844 } })
test.setTimeout(SHOWINGS > 1 ? 3_600_000 : 300_000)

/** Of what there was to look at, each once. */
const seen = <Key extends keyof Check>(checks: readonly Check[], key: Key): readonly string[] =>
  [...new Set(checks.map(check => String(check[key])))].toSorted()

test('no screen breaks a WCAG 2.2 A or AA rule that axe knows, in any language, in strong colours, with large letters or with Dutch below it', async ({
  page,
  guard,
  browser,
}, info) => {
  const checks: Check[] = []
  const states: string[] = []
  const look = async (state: string): Promise<void> => {
    if (state === 'problem' && states.includes(state)) return
    checks.push(...(await lookAtShowings(page, state, showingsFor(states.length, SHOWINGS))))
    states.push(state)
  }
  await tour({ page, guard, language: 'Nederlands', look })
  await info.attach('checks', {
    contentType: 'application/json',
    body: JSON.stringify({ browser: browser.version(), checks }),
  })
  expect(checks.filter(({ faults }) => faults.length > 0)).toEqual([])
  expect(seen(checks, 'state')).toEqual(everyState())
  expect(seen(checks, 'language')).toEqual(LANGUAGES.toSorted())
  expect(seen(checks, 'way')).toEqual([...WAYS].toSorted())
  expect(checks.length).toBe((everyState().length - 1) * SHOWINGS + 1)
})
