import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { LEVELS } from '#core/matching/sector.ts'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'

const files = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
// The made-up town has every sector of the base.
const compiled = compilePack(files, 'voorbeeldstad', { drawable: ICON_NAMES })
if (!compiled.ok) throw new Error(compiled.problem.map(formatContentProblem).join('\n'))
const { pack, pictures, texts } = compiled.value

type Job = Pack['sectors'][number]['jobs'][number]

/** How far the sector's own interest profile lies from the mean of its jobs, z against all occupations. */
const offTheMean = (sector: Pack['sectors'][number]): number =>
  Math.max(
    ...INTEREST_TYPES.map(type => {
      const { mean, deviation } = pack.weights.occupations[type]
      const sum = sector.jobs.reduce((total, job) => total + job.interests[type], 0)
      return Math.abs(sector.interests[type] - (sum / sector.jobs.length - mean) / deviation)
    }),
  )

const nearBy = (job: Job) => job.level === 'entry' || job.level === 'mbo-1-2'
const saysWhatIsHard = (job: Job) => job.demands.length > 0 || job.dutch === 'much'

describe.each(pack.sectors.map(sector => [sector.id, sector] as const))('the jobs of %s', (_, { jobs }) => {
  test('are eight or more, on every level, most of them within reach without a long school', () => {
    expect(jobs.length).toBeGreaterThanOrEqual(8)
    expect(new Set(jobs.map(job => job.level))).toEqual(new Set(LEVELS))
    expect(jobs.filter(nearBy).length).toBeGreaterThan(jobs.length / 2)
    expect(jobs.filter(job => job.level === 'entry').length).toBeGreaterThanOrEqual(3)
  })

  test('tell a day at work for three of them or more, in five sentences of their own', () => {
    const told = jobs.filter(job => job.day)
    expect(told.length).toBeGreaterThanOrEqual(3)
    const days = told.flatMap(job =>
      [1, 2, 3, 4, 5].map(part => texts.nl?.[`job.${job.id}.day.${part}.body`]),
    )
    expect(days).not.toContain(undefined)
    expect(new Set(days).size).toBe(days.length)
  })

  test('each say something that can be heavy or awkward', () => {
    expect(jobs.filter(job => !saysWhatIsHard(job)).map(({ id }) => id)).toEqual([])
  })

  test('each lead somewhere: a way to learn, unless it is for who studied or there is none', () => {
    const without = jobs.filter(job => nearBy(job) && job.routes.length === 0).map(({ id }) => id)
    expect(without.length).toBeLessThanOrEqual(jobs.length / 3)
  })
})

const PERSON = /^(wo)?man(?![a-z])/
/** Who does the work in the picture of a job. */
const personIn = (job: Job): string => pictures[job.picture]?.find(part => PERSON.test(part)) ?? ''

test('no two jobs look the same; in each somebody works, and no face comes back again and again', () => {
  const jobs = pack.sectors.flatMap(sector => sector.jobs)
  const drawn = jobs.map(job => (pictures[job.picture] ?? []).join(' '))
  expect(new Set(drawn).size).toBe(jobs.length)
  expect(jobs.filter(job => personIn(job) === '').map(({ id }) => id)).toEqual([])
  const faces = jobs.map(personIn)
  for (const face of new Set(faces)) expect(faces.filter(each => each === face).length, face).toBeLessThan(4)
})

test('in each sector both men and women work', () => {
  for (const { id, jobs } of pack.sectors) {
    const women = jobs.filter(job => personIn(job).startsWith('woman')).length
    expect(women, id).toBeGreaterThanOrEqual(jobs.length / 3)
    expect(women, id).toBeLessThanOrEqual((jobs.length * 2) / 3)
  }
})

test('the profile of a sector is the mean of its jobs, against all occupations', () => {
  // Mean and deviation of all occupations are rounded to hundredths, so there is room for a rounding and no more.
  for (const sector of pack.sectors) expect(offTheMean(sector), sector.id).toBeLessThan(0.015)
  const [first] = pack.sectors
  if (!first) throw new Error('no sectors')
  expect(offTheMean({ ...first, jobs: first.jobs.slice(1) })).toBeGreaterThan(0.015)
})
