import type { Answers, InterestType } from '../questionnaire/instrument.ts'
import type { ClosedJob, JobAdvice } from './advice.ts'
import type { AdviceModel } from './advice-model.ts'
import { type Demand, type Job, LEVELS } from './sector.ts'
import { dot, shapeWeights } from './shape.ts'
import { LIMITS, type Limit, WISHES, type WishId } from './wishes.ts'

/** What a wish that is met adds to the fit of a job, in z units of the interest shape; one that is not takes it off. */
const WISH = 0.5

/**
 * What a level above entry takes off, in the same units. Nobody is asked for a diploma, so a job further away is shown
 * early only when it fits clearly better.
 */
const LEVEL = 0.5

/** Amounts that can be compared: a job that asks this much is within reach of someone who has or wants that much. */
const AMOUNT: Readonly<Record<string, number>> = { few: 1, half: 2, full: 3, little: 1, some: 2, much: 3 }
const within = (asks: string, has: string): boolean => (AMOUNT[asks] ?? 0) <= (AMOUNT[has] ?? 0)

/** A job with what does not depend on the visitor worked out (`shapeJob`). */
type ShapedJob = { readonly job: Job; readonly shape: Float64Array; readonly level: number }

type JobWish = Exclude<WishId, Limit>

const MEETS: Readonly<Record<JobWish, (job: Job, wish: string) => boolean>> = {
  hours: (job, wish) => within(job.hours, wish),
  learning: (job, wish) => job.start.some(start => start === wish),
  people: (job, wish) => job.people === wish,
  dutch: (job, wish) => within(job.dutch, wish),
}
const JOB_WISHES: readonly JobWish[] = ['hours', 'learning', 'people', 'dutch']
const LIMIT_IDS: readonly Limit[] = ['lifting', 'nights', 'heights', 'children', 'outdoors']
const ABOUT: Readonly<Record<Limit, readonly Demand[]>> = LIMITS

/** A job with its level and likeness-of-shape weights, its O*NET ratings z-scored against all occupations. */
export function shapeJob({ instrument, weights }: AdviceModel, job: Job): ShapedJob {
  const { occupations } = weights
  const z = (type: InterestType) =>
    (job.interests[type] - occupations[type].mean) / occupations[type].deviation
  const profile = { R: z('R'), I: z('I'), A: z('A'), S: z('S'), E: z('E'), C: z('C') }
  const shape = shapeWeights(profile, instrument.scales, instrument.correlations)
  return { job, shape, level: LEVELS.indexOf(job.level) }
}

const shaped = new WeakMap<AdviceModel, readonly (readonly ShapedJob[])[]>()

/**
 * The shaped jobs of every sector, in the order of the model. Worked out once per model object and remembered, and apart
 * from `prepareModel`, because no question waits for jobs.
 */
export function shapedJobs(model: AdviceModel): readonly (readonly ShapedJob[])[] {
  const known = shaped.get(model)
  if (known) return known
  const made = model.sectors.map(({ jobs }) => jobs.map(job => shapeJob(model, job)))
  shaped.set(model, made)
  return made
}

function jobAdvice({ job, shape }: ShapedJob, traits: ArrayLike<number>, wishes: Answers): JobAdvice {
  const said = JOB_WISHES.filter(wish => WISHES[wish].some(answer => answer === wishes[wish]))
  const meets = said.filter(wish => MEETS[wish](job, wishes[wish] ?? ''))
  const wished = WISH * (2 * meets.length - said.length)
  return { id: job.id, fit: dot(shape, traits) + wished, meets }
}

/**
 * The jobs of a sector for one person. First the entry job that fits best, so that there is always one to begin with;
 * then all others by fit less half a point for each level above entry, and in the order of the pack when equal. Fit is the likeness of the interest shapes (z units, O*NET ratings z-scored against all occupations) plus half a
 * point for each wish the job meets and minus half for each it does not; a skipped wish does nothing.
 *
 * A limit answered `no` closes the jobs it is about (`LIMITS`): they move to `closed` with the limits that closed them. It closes
 * jobs, never a sector. Hours, Dutch: a job is within reach when it asks no more than the visitor wants or has.
 */
export function adviseJobs(
  jobs: readonly ShapedJob[],
  traits: ArrayLike<number>,
  wishes: Answers,
): { jobs: JobAdvice[]; closed: ClosedJob[] } {
  const limits = LIMIT_IDS.filter(limit => wishes[limit] === 'no')
  const open: { level: number; advice: JobAdvice }[] = []
  const closed: ClosedJob[] = []
  for (const one of jobs) {
    const { job, level } = one
    const closing = limits.filter(limit => ABOUT[limit].some(demand => job.demands.includes(demand)))
    if (closing.length > 0) closed.push({ id: job.id, limits: closing })
    else open.push({ level, advice: jobAdvice(one, traits, wishes) })
  }
  const near = ({ level, advice }: (typeof open)[number]) => advice.fit - LEVEL * level
  open.sort((a, b) => near(b) - near(a))
  const begin = open.find(({ level }) => level === 0)
  const ordered = begin ? [begin, ...open.filter(each => each !== begin)] : open
  return { jobs: ordered.map(({ advice }) => advice), closed }
}
