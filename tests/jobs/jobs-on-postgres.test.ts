import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describeJobs } from './jobs-behaviour.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

if (cluster.ok)
  describeJobs('PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() }))
else {
  notTested('work for later on PostgreSQL', cluster.problem)
}
