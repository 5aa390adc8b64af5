import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorRefFrom, createActor } from 'xstate'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { type CompiledPack, compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { advise } from '#core/matching/advise.ts'
import { nextInterest } from '#core/matching/next-interest.ts'
import { createVisitMachine, type VisitMachine } from '#flow/visit/visit.machine.ts'
import { currentQuestion, PARTS, type VisitPlan } from '#flow/visit/visit-context.ts'
import { readMunicipalities } from '#service/read-municipalities.ts'
import { book, freeTimes } from '#tests/booking/visitor.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

/** What an editor of a fourth town does, from the command to the first appointment. No code is touched. */
const TOWN = 'vierdestad'
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fourth-town-'))
afterAll(() => rmSync(folder, { recursive: true }))

const edit = (file: string, find: string, replace: string): void => {
  const path = join(folder, 'municipalities', TOWN, file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(find)) throw new Error(`${file} does not contain ${find}`)
  writeFileSync(path, text.replace(find, replace))
}

let compiled: CompiledPack
beforeAll(() => {
  cpSync(join(root, 'content'), folder, { recursive: true })
  const made = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/build/write-new-town.ts', TOWN, '--name', 'Vierde Stad', '--content', folder],
    { cwd: root, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  edit(
    'pack.yaml',
    readFileSync(join(folder, 'municipalities', TOWN, 'pack.yaml'), 'utf8').match(/^sectors: .*$/m)?.[0] ??
      '?',
    'sectors: [groen, zorg, horeca]',
  )
  edit('pack.yaml', '      weekly: {}\n      #   monday:', '      weekly:\n        monday:')
  edit('pack.yaml', 'minutes: 45', 'minutes: 30')
  edit('texts/nl/town.yaml', 'Hier praat je met een gids.', 'Vraag naar de gids met de groene trui.')
  const result = compilePack(readContentFolder(folder), TOWN, { drawable: ICON_NAMES })
  if (!result.ok) throw new Error(result.problem.map(formatContentProblem).join('\n'))
  compiled = result.value
})

const partOf = (actor: ActorRefFrom<VisitMachine>) =>
  PARTS.find(part => actor.getSnapshot().matches({ visiting: part }))

/** A whole visit in the machine that runs in the app: everything about green work is liked, nothing else. */
const visit = () => {
  const { pack } = compiled
  const plan: VisitPlan = {
    talents: pack.talents.map(({ id }) => id),
    wishes: pack.wishes.map(({ id }) => id),
    nextInterest: (sheet, asked) => nextInterest(pack, sheet, asked),
  }
  const green = new Set(
    pack.instrument.items.filter(item => item.sectors.includes('groen')).map(({ id }) => id),
  )
  const actor = createActor(createVisitMachine(plan, false)).start()
  actor.send({ type: 'START' })
  const asked: string[] = []
  for (let part = partOf(actor); part !== undefined; part = partOf(actor)) {
    const question = currentQuestion(plan, actor.getSnapshot().context, part) ?? ''
    const answers = { talents: 'a-bit', interests: green.has(question) ? 'like' : 'dislike', wishes: 'skip' }
    asked.push(question)
    actor.send({ type: 'ANSWERED', question, answer: answers[part] })
    if (asked.length > 100) throw new Error('the visit does not end')
  }
  return { actor, asked }
}

describe('a fourth town, made by an editor', () => {
  test('has the sectors, the hours and the words that were written, and only those', () => {
    const { pack, texts } = compiled
    expect(pack.name).toBe('Vierde Stad')
    expect(pack.sectors.map(({ id }) => id)).toEqual(['groen', 'zorg', 'horeca'])
    expect(pack.instrument.items.flatMap(({ sectors }) => sectors)).not.toContain('ict')
    expect(pack.locations[0]?.conversations).toMatchObject({
      minutes: 30,
      weekly: { monday: [{ from: '09:00', to: '12:00' }] },
    })
    expect(texts.nl?.[`location.${TOWN}.body`]).toContain('groene trui')
  })

  test('takes a visitor from the first screen to advice about its own sectors and on to the booking', () => {
    const { actor, asked } = visit()
    expect(actor.getSnapshot().value).toEqual({ visiting: 'result' })
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBeGreaterThan(14 + 9 + 10)
    const advice = advise(compiled.pack, actor.getSnapshot().context.sheet)
    expect(advice.sectors[0]?.id).toBe('groen')
    expect(advice.sectors.map(({ id }) => id).sort()).toEqual(['groen', 'horeca', 'zorg'])
    actor.send({ type: 'CONTINUE' })
    expect(actor.getSnapshot().value).toEqual({ visiting: 'nextStep' })
    actor.send({ type: 'BOOK' })
    expect(actor.getSnapshot().value).toEqual({ visiting: 'booking' })
  })

  describe('in the service', () => {
    let service: TestService
    beforeAll(async () => {
      const read = readMunicipalities(folder, [TOWN, 'groningen'])
      if (!read.ok) throw new Error(read.problem.join('\n'))
      service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, read.value)
    }, 120_000)
    afterAll(() => service?.close())

    test('offers the hours that were written, and books one', async () => {
      const times = await freeTimes(service, TOWN)
      // Monday 30 November 2026, 9:00 to 12:00 in Amsterdam, in conversations of half an hour.
      const monday = ['08:00', '08:30', '09:00', '09:30', '10:00', '10:30'].map(
        time => `2026-11-30T${time}:00Z`,
      )
      expect(times.filter(time => time.startsWith('2026-11-30'))).toEqual(monday)
      expect(times.filter(time => new Date(time).getUTCDay() !== 1)).toEqual([])
      const booked = await book(service, TOWN, monday[2] ?? '')
      expect(booked.status).toBe(201)
      expect(await freeTimes(service, TOWN)).not.toContain(monday[2])
      expect(service.faults).toEqual([])
    })
  })
})
