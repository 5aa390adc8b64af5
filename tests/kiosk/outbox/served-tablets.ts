import { vi } from 'vitest'
import { seededChance } from '#cli/chance.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { connect, type Line, openTablet, type Time } from './tablet.ts'

const MINUTE = 60_000

export type ServedTablets = Awaited<ReturnType<typeof serveTablets>>

/** A service, tablets, and the line between them. From here on `fetch` goes over that line, until it is closed. */
export const serveTablets = async () => {
  let keys: TestService['world']['keys'] | undefined
  const place = { kind: 'memory', seed: await pgliteSeed() } as const
  const service = await openTestService(place, undefined, undefined, bare => ({
    ...bare,
    keys: () => (keys ?? bare.keys)(),
  }))
  /** `lost`: how many of the answers to come get lost on their way back. */
  const line: Line & { lost: number } = {
    up: true,
    takes: 0,
    lost: 0,
    loses: () => line.lost > 0 && line.lost-- > 0,
  }
  const time: Time = { at: 0 }
  vi.stubGlobal('fetch', connect(service, line, time))
  return {
    service,
    line,
    time,
    tablet: () => openTablet(time, seededChance(1)),
    /** What the service has of them. */
    requests: () => service.database.selectFrom('conversation_requests').select(['id', 'code']).execute(),
    minutesLater: async (minutes: number, one: ReturnType<typeof openTablet>): Promise<void> => {
      for (let passed = 0; passed < minutes; passed += 1) {
        time.at += MINUTE
        await one.tend()
      }
    },
    /** The service goes on with other keys. */
    useKeys: (others: ReturnType<TestService['keys']>): void => {
      keys = () => others
    },
    close: async (): Promise<void> => {
      vi.unstubAllGlobals()
      await service.close()
    },
  }
}
