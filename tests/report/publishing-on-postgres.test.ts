import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describePublishing } from './publishing-behaviour.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

if (cluster.ok)
  describePublishing('PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() }))
else notTested('the progress report on PostgreSQL', cluster.problem)
