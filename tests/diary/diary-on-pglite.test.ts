import { describeAbsence } from './absence-behaviour.ts'
import { onPglite, openDiary } from './at-the-diary.ts'
import { describeClockChanges } from './clock-change-behaviour.ts'
import { describeDiary } from './diary-behaviour.ts'
import { describeFeed } from './feed-behaviour.ts'
import { describeOwnHours } from './own-hours-behaviour.ts'
import { describePurgeBetween } from './purge-between-behaviour.ts'
import { describeRequests } from './requests-behaviour.ts'
import { describeGuides } from './who-is-a-guide-behaviour.ts'

openDiary(onPglite)
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
  describeSome('PGlite')
