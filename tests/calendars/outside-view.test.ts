import { describe, expect, test } from 'vitest'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, success } from '#core/shared/result.ts'
import type { Answer, AppointmentCalendar } from '#service/booking/calendars/calendar-port.ts'
import { outsideView } from '#service/booking/calendars/outside-view.ts'
import { FIRST, TOWN } from '#tests/setup/booking-service.ts'

const GUIDE = 'voorbeeldstad/a'
const [NINE, TEN]: readonly [Slot, Slot] = [
  { start: FIRST, end: '2026-11-23T09:00:00Z' },
  { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z' },
]
const location = TOWN.locations[0]
if (!location) throw new Error('the town has a location')

/** A calendar that counts how often it is asked, and says what it is told to say. */
const counted = (first: Answer<readonly Slot[]>) => {
  const state = { says: first, asked: 0 }
  const calendar = {
    times: async () => {
      state.asked += 1
      return state.says
    },
  } as unknown as AppointmentCalendar
  const look = outsideView({ of: () => calendar, isOutside: guide => guide === GUIDE })
  const at = (now: string, fresh = false, slots: readonly Slot[] = [NINE, TEN]) =>
    look({ location, slots, now, fresh })
  return { state, at }
}

describe('what is known of calendars elsewhere', () => {
  test('holds for half a minute, and is then asked again', async () => {
    const { state, at } = counted(success([TEN]))
    expect(await at('2026-11-21T12:00:00Z')).toEqual({ busy: [{ guide: GUIDE, ...NINE }], unreachable: [] })
    await at('2026-11-21T12:00:29Z')
    expect(state.asked).toBe(1)
    await at('2026-11-21T12:00:30Z')
    expect(state.asked).toBe(2)
  })

  test('is asked once for many who look at the same moment', async () => {
    const { state, at } = counted(success([NINE, TEN]))
    await Promise.all(Array.from({ length: 50 }, () => at('2026-11-21T12:00:00Z')))
    expect(state.asked).toBe(1)
  })

  test('takes a guide away whose calendar does not answer, and is tried again after ten seconds', async () => {
    const { state, at } = counted(failure('unreachable'))
    expect(await at('2026-11-21T12:00:00Z')).toEqual({
      busy: [
        { guide: GUIDE, ...NINE },
        { guide: GUIDE, ...TEN },
      ],
      unreachable: [GUIDE],
    })
    await at('2026-11-21T12:00:09Z')
    expect(state.asked).toBe(1)
    state.says = success([NINE, TEN])
    expect(await at('2026-11-21T12:00:10Z')).toEqual({ busy: [], unreachable: [] })
  })

  test('is asked anew for a time that somebody chooses; what changed is then forgotten for all', async () => {
    const { state, at } = counted(success([NINE, TEN]))
    await at('2026-11-21T12:00:00Z')
    await at('2026-11-21T12:00:01Z', true, [NINE])
    expect(state.asked).toBe(2)
    state.says = success([])
    expect((await at('2026-11-21T12:00:02Z', true, [NINE])).busy).toEqual([{ guide: GUIDE, ...NINE }])
    expect((await at('2026-11-21T12:00:03Z')).busy).toHaveLength(2)
    expect(state.asked).toBe(4)
  })

  test('does not outlast a clock that was set back', async () => {
    const { state, at } = counted(success([NINE, TEN]))
    await at('2026-11-21T12:00:00Z')
    await at('2026-11-21T11:00:00Z')
    expect(state.asked).toBe(2)
  })
})
