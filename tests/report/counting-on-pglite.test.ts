import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { describeCounting } from './counting-behaviour.ts'

describeCounting('PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() }))
