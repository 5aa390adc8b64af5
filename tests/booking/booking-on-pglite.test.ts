import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { describeBooking } from './booking-behaviour.ts'
import { describeChanges } from './change-behaviour.ts'

const place = async () => ({ kind: 'memory' as const, seed: await pgliteSeed() })
describeBooking('PGlite', place)
describeChanges('PGlite', place)
