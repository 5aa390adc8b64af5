import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { MINI_EVENTS, miniVisit } from '#tests/flow/mini-visit.ts'
import { type EndedVisit, watchVisit } from './watch-visit.ts'

type Told = { readonly results: string[][]; readonly ends: EndedVisit[]; readonly draw: () => void }

const watched = (sectorsOf = (): readonly string[] => ['zorg', 'ict', 'techniek']) => {
  const actor = createActor(miniVisit).start()
  const results: string[][] = []
  const ends: EndedVisit[] = []
  let drawn: (() => void)[] = []
  watchVisit({
    actor,
    sectorsOf,
    onResult: sectors => void results.push([...sectors]),
    onEnd: visit => void ends.push(visit),
    later: work => void drawn.push(work),
  })
  const draw = (): void => {
    const now = drawn
    drawn = []
    for (const work of now) work()
  }
  return { actor, told: { results, ends, draw } satisfies Told }
}
const reset = { type: 'RESET' } as const

test('however somebody goes through a visit, its first result is told once and its end once', () => {
  const walk = fc.array(fc.constantFrom(...MINI_EVENTS, reset, 'drawn' as const), { maxLength: 150 })
  fc.assert(
    fc.property(walk, fc.boolean(), (steps, stops) => {
      const { actor, told } = watched()
      let [results, ends] = [0, 0]
      let [hasResult, hasBegun] = [false, false]
      const close = (): void => {
        if (hasBegun) ends += 1
        hasResult = false
        hasBegun = false
      }
      for (const step of steps) {
        if (step === 'drawn') told.draw()
        else actor.send(step)
        const { value } = actor.getSnapshot()
        if (typeof value !== 'object' || !('visiting' in value)) continue
        if (value.visiting === 'attract') close()
        else if (!['tablet', 'welcome'].includes(value.visiting)) hasBegun = true
        if (value.visiting === 'result' && !hasResult) {
          hasResult = true
          results += 1
        }
      }
      if (stops) {
        actor.stop()
        close()
      }
      told.draw()
      expect([told.results.length, told.ends.length]).toEqual([results, ends])
      expect(told.ends.every(({ finished, sectors }) => finished === sectors.length > 0)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what is told of a visit is how it was when it ended', () => {
  let sectors: readonly string[] = ['zorg']
  const { actor, told } = watched(() => sectors)
  const send = (...events: (typeof MINI_EVENTS)[number][]): void => {
    for (const event of events) actor.send(event)
  }
  send({ type: 'TABLET_OPENED' }, { type: 'GUIDED_STARTED' }, { type: 'START' }, { type: 'SHOW_RESULT' })
  told.draw()
  expect(told.results).toEqual([['zorg']])
  sectors = ['ict', 'zorg']
  send(
    { type: 'SECTOR_DISMISSED', sector: 'zorg' },
    { type: 'CONTINUE' },
    { type: 'DOOR_CHOSEN', door: 'meet' },
  )
  // Nothing was drawn in between: it is worked out all the same before the visit is gone.
  send(reset)
  expect(told.ends).toEqual([{ finished: true, sectors: ['ict', 'zorg'], doors: ['meet'], guided: true }])
  expect(told.results).toHaveLength(1)
})

test('a visit that was only looked at is none, and one that asked for no result is not finished', () => {
  const { actor, told } = watched()
  actor.send({ type: 'TOUCHED' })
  actor.send(reset)
  expect(told.ends).toEqual([])
  actor.send({ type: 'TOUCHED' })
  actor.send({ type: 'START' })
  actor.send(reset)
  expect(told.ends).toEqual([{ finished: false, sectors: [], doors: [], guided: false }])
})

test('a visit that is watched late is counted as well', () => {
  const actor = createActor(miniVisit).start()
  for (const type of ['TOUCHED', 'START', 'SHOW_RESULT'] as const) actor.send({ type })
  const ends: EndedVisit[] = []
  watchVisit({
    actor,
    sectorsOf: () => ['zorg'],
    onResult: () => {},
    onEnd: visit => void ends.push(visit),
    later: work => work(),
  })
  actor.stop()
  expect(ends).toMatchObject([{ finished: true, sectors: ['zorg'] }])
})
