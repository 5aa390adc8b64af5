import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { updatingTablet } from '#tests/setup/updating-tablet.ts'
import { UPDATE_TIMES } from './take-up-updates.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const SKIP = { type: 'SKIP_WAITING' }

describe('a new version on a tablet that is never closed', () => {
  test('is taken up while nobody is there: no touch counts meanwhile, and there is one reload', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    expect(here.postMessage).not.toHaveBeenCalled()
    await here.isIn()
    expect(here.postMessage).toHaveBeenCalledExactlyOnceWith(SKIP)
    expect(here.state.held).toBe(true)
    expect(here.reload).not.toHaveBeenCalled()
    await here.takesOver()
    await here.takesOver()
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('that came in during a visit waits until it is over', async () => {
    const here = updatingTablet()
    await here.begin()
    here.somebodyComes()
    await here.comesOut()
    await here.isIn()
    await vi.advanceTimersByTimeAsync(24 * UPDATE_TIMES.look)
    expect(here.postMessage).not.toHaveBeenCalled()
    expect(here.reload).not.toHaveBeenCalled()
    await here.everybodyLeft()
    expect(here.postMessage).toHaveBeenCalledExactlyOnceWith(SKIP)
    await here.takesOver()
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('that takes over while somebody begins reloads only after they are done', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn()
    here.somebodyComes()
    await here.takesOver()
    expect(here.reload).not.toHaveBeenCalled()
    expect(here.state.held).toBe(false)
    await here.everybodyLeft()
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('is looked for at the start, after every visit and every quarter of an hour, never during a visit', async () => {
    const here = updatingTablet()
    await here.begin()
    expect(here.update).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(15 * 60_000)
    expect(here.update).toHaveBeenCalledTimes(2)
    here.somebodyComes()
    await vi.advanceTimersByTimeAsync(60 * 60_000)
    expect(here.update).toHaveBeenCalledTimes(2)
    await here.everybodyLeft()
    expect(here.update).toHaveBeenCalledTimes(3)
  })

  test('waits until no request is under way, and gives up for now when that takes long', async () => {
    const here = updatingTablet()
    let sent = (): void => {}
    here.state.sending = new Promise(resolve => {
      sent = resolve
    })
    await here.begin()
    await here.comesOut()
    await here.isIn()
    expect(here.postMessage).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.idle)
    await here.everybodyLeft()
    expect(here.postMessage).not.toHaveBeenCalled()
    sent()
    await vi.advanceTimersByTimeAsync(0)
    expect(here.postMessage).toHaveBeenCalledExactlyOnceWith(SKIP)
  })

  test('that is the very first one is not a new one: nothing is asked and nothing reloads', async () => {
    const here = updatingTablet({ hasWorker: false })
    await here.comesOut('one')
    await here.begin()
    await here.isIn()
    await here.takesOver()
    expect(here.postMessage).not.toHaveBeenCalled()
    expect(here.reload).not.toHaveBeenCalled()
  })
})

describe('a new version that does not get in', () => {
  test('is tried again with a reload, and then by fetching everything anew', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn('bad')
    expect(here.reload).toHaveBeenCalledOnce()
    expect(here.rebuild).not.toHaveBeenCalled()

    // The page after that reload is as old.
    const again = updatingTablet()
    again.state.served = 'two'
    again.state.failures = here.state.failures
    await again.begin()
    expect(again.isServed).toHaveBeenCalledExactlyOnceWith('two')
    expect(again.rebuild).toHaveBeenCalledOnce()
    expect(again.state.held).toBe(true)
    expect(again.reload).toHaveBeenCalledOnce()
  })

  test.each([
    ['not everything of it can be had', { whole: Promise.resolve(false) }, 0],
    ['nothing could be thrown away', { rebuilds: false }, 2],
  ])('does not reload when %s: touches count, and it is tried again later', async (_, fault, rebuilds) => {
    const here = updatingTablet()
    Object.assign(here.state, { served: 'two', failures: 1, ...fault })
    await here.begin()
    expect(here.reload).not.toHaveBeenCalled()
    expect(here.state.held).toBe(false)
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.look)
    expect(here.isServed).toHaveBeenCalledTimes(2)
    expect(here.rebuild).toHaveBeenCalledTimes(rebuilds)
  })

  test('leaves who comes while everything is being looked for alone, with all that the visit may need', async () => {
    const here = updatingTablet()
    let found = (_: boolean): void => {}
    Object.assign(here.state, {
      served: 'two',
      failures: 1,
      whole: new Promise<boolean>(resolve => {
        found = resolve
      }),
    })
    await here.begin()
    here.somebodyComes()
    found(true)
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.look)
    expect(here.rebuild).not.toHaveBeenCalled()
    expect(here.reload).not.toHaveBeenCalled()
    await here.everybodyLeft()
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('because it does not take over counts as failed, and the page is loaded anew', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.takeOver)
    expect(here.state).toMatchObject({ held: true, failures: 1 })
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('because the page never gets an answer takes touches again, and is fetched anew while nobody is there', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.takeOver)
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.leave - 1)
    expect(here.stop).not.toHaveBeenCalled()
    expect(here.state.held).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(here.stop).toHaveBeenCalledOnce()
    expect(here.postMessage).toHaveBeenCalledOnce()
    expect(here.rebuild).toHaveBeenCalledOnce()
    expect(here.reload).toHaveBeenCalledTimes(2)
    // And if that is no use either, it waits for the next time to look.
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.leave)
    expect(here.state.held).toBe(false)
    expect(here.rebuild).toHaveBeenCalledOnce()
  })

  test('that took over, but of which the page never gets an answer, is fetched anew at once as well', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn()
    await here.takesOver()
    expect(here.reload).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.leave)
    expect(here.rebuild).toHaveBeenCalledOnce()
    expect(here.reload).toHaveBeenCalledTimes(2)
  })

  test('because the page never gets an answer leaves a visitor alone who comes then', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await here.isIn()
    await here.takesOver()
    here.somebodyComes()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.leave)
    expect(here.stop).toHaveBeenCalledOnce()
    expect(here.state.held).toBe(false)
    await vi.advanceTimersByTimeAsync(10 * UPDATE_TIMES.look)
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('and is the very first one is tried again with a reload as soon as there is a network', async () => {
    const here = updatingTablet({ hasWorker: false })
    here.state.served = null
    await here.begin()
    expect(here.reload).not.toHaveBeenCalled()
    here.state.served = 'one'
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.look)
    expect(here.reload).toHaveBeenCalledOnce()
  })

  test('during a visit does nothing at all', async () => {
    const here = updatingTablet()
    await here.begin()
    here.somebodyComes()
    await here.comesOut()
    await here.isIn('bad')
    expect(here.state.failures).toBe(0)
    expect(here.reload).not.toHaveBeenCalled()
  })

  test('because the network is slow is no failure: it comes in when it comes in', async () => {
    const here = updatingTablet()
    await here.begin()
    await here.comesOut()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.comeIn)
    expect(here.state.failures).toBe(0)
    await here.isIn()
    await vi.advanceTimersByTimeAsync(UPDATE_TIMES.look - UPDATE_TIMES.comeIn)
    expect(here.postMessage).toHaveBeenCalledOnce()
  })

  test('once it runs, what failed before is forgotten', async () => {
    const here = updatingTablet({ running: 'two' })
    here.state.failures = 1
    await here.begin()
    expect(here.forget).toHaveBeenCalledOnce()
  })
})

test('without network a tablet goes on with what it has', async () => {
  const here = updatingTablet()
  here.state.served = null
  here.update.mockRejectedValue(new TypeError('Failed to fetch'))
  await here.begin()
  await vi.advanceTimersByTimeAsync(10 * UPDATE_TIMES.look)
  expect(here.state.failures).toBe(0)
  expect(here.reload).not.toHaveBeenCalled()
})
