import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { describeBooking } from './booking-behaviour.ts'

describeBooking('PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() }))
