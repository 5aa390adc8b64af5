import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { describeJobs } from './jobs-behaviour.ts'

describeJobs('PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() }))
