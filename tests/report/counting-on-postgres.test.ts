import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describeCounting } from './counting-behaviour.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

if (cluster.ok)
  describeCounting('PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() }))
else notTested('counting visits on PostgreSQL', cluster.problem)
