import { afterAll, test } from 'vitest'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describeJobs } from './jobs-behaviour.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

if (cluster.ok)
  describeJobs('PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() }))
else {
  console.warn(`Work for later on PostgreSQL was not tested: ${cluster.problem}`)
  test.skip(`work for later on PostgreSQL: ${cluster.problem}`, () => {})
}
