import { advise } from '#core/matching/advise.ts'
import { nextInterest } from '#core/matching/next-interest.ts'
import { readPackModel } from './model-files.ts'
import { type Person, simulatedPeople } from './people.ts'
import { stopWith } from './stop-with.ts'

/**
 * npx tsx src/cli/bench.ts: median time, in milliseconds, of what a whole adaptive visit computes: every next question
 * and then the advice with its reasons. Different simulated people, after a warm-up; the slowest step apart, because it
 * stands between a tap and the next question.
 */

const WARM_UP = 200
const VISITS = 1000

const read = readPackModel('groningen')
const model = read.ok ? read.value : stopWith(read.problem)

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const rounded = (value: number): number => Math.round(value * 1e3) / 1e3

function visit({ interests, talents }: Person) {
  const asked: string[] = []
  const given: Record<string, string> = {}
  const start = performance.now()
  let slowest = 0
  for (;;) {
    const before = performance.now()
    const next = nextInterest(model, { talents, interests: given, wishes: {} }, asked)
    slowest = Math.max(slowest, performance.now() - before)
    if (next === null) break
    asked.push(next)
    given[next] = interests[next] ?? ''
  }
  const beforeAdvice = performance.now()
  advise(model, { talents, interests: given, wishes: {} })
  const end = performance.now()
  return { questions: asked.length, total: end - start, slowest, advice: end - beforeAdvice }
}

const visits = [...simulatedPeople(model, WARM_UP + VISITS, 1)].map(visit).slice(WARM_UP)
const report = {
  visits: VISITS,
  questions: median(visits.map(({ questions }) => questions)),
  visitMs: rounded(median(visits.map(({ total }) => total))),
  slowestQuestionMs: rounded(median(visits.map(({ slowest }) => slowest))),
  adviceMs: rounded(median(visits.map(({ advice }) => advice))),
}
process.stdout.write(`${JSON.stringify(report)}\n`)
