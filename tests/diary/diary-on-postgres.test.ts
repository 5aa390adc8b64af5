import { afterAll } from 'vitest'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describeAbsence } from './absence-behaviour.ts'
import { openDiary } from './at-the-diary.ts'
import { describeClockChanges } from './clock-change-behaviour.ts'
import { describeDiary } from './diary-behaviour.ts'
import { describeFeed } from './feed-behaviour.ts'
import { describeOwnHours } from './own-hours-behaviour.ts'
import { describePurgeBetween } from './purge-between-behaviour.ts'
import { describeRequests } from './requests-behaviour.ts'
import { describeGuides } from './who-is-a-guide-behaviour.ts'

const cluster = await startPostgres()

if (cluster.ok) {
  openDiary(async () => ({ kind: 'server', url: await cluster.value.newDatabase() }))
  for (const describeSome of [
    describeDiary,
    describeRequests,
    describePurgeBetween,
    describeGuides,
    describeAbsence,
    describeFeed,
    describeOwnHours,
    describeClockChanges,
  ])
    describeSome('PostgreSQL')
  afterAll(() => cluster.value.stop())
} else {
  notTested('the diary on PostgreSQL', cluster.problem)
}
