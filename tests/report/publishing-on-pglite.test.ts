import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { describePublishing } from './publishing-behaviour.ts'

describePublishing('PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() }))
