import { beforeEach, describe, expect, test, vi } from 'vitest'
import { currentQuestion, PARTS } from '#flow/visit/visit-context.ts'
import { codeOf } from '#platform/content-pack/handover-codes.ts'
import { currentLanguage } from '#platform/i18n/i18n.ts'
import { APPOINTMENT } from '#tests/flow/mini-visit.ts'
import { handoverOf } from './handover.ts'
import { forgetVisit } from './shell/own-device/keep-visit.ts'
import { type OnKept, openVisitSession, type VisitSession } from './visit-session.ts'

beforeEach(async () => {
  await forgetVisit()
  window.history.replaceState(null, '', '/')
})

const openPhone = (municipality: string | null, handover: string | null = null, onKept?: OnKept) =>
  openVisitSession({ page: 'visit', mode: 'own', municipality, event: null, handover, mailed: null }, onKept)

/** A visit with a talent, an activity, a step and an appointment, kept on the phone. */
const keepVisit = async (): Promise<VisitSession> => {
  const opened = await openPhone('voorbeeldstad')
  if (!opened.ok) throw new Error(opened.problem)
  const { actor, plan, pack } = opened.value
  const [talent = ''] = plan.talents
  actor.send({ type: 'START' })
  actor.send({ type: 'ANSWERED', question: talent, answer: 'yes' })
  actor.send({ type: 'SHOW_RESULT' })
  actor.send({ type: 'CONTINUE' })
  actor.send({ type: 'DOOR_CHOSEN', door: pack.doors[0]?.id ?? '' })
  actor.send({ type: 'APPOINTMENT_MADE', appointment: APPOINTMENT })
  window.dispatchEvent(new Event('pagehide'))
  await vi.dynamicImportSettled()
  return opened.value
}

describe('a result brought along to one’s own phone', () => {
  test('asks first when there are answers on the phone already, and can be left for those', async () => {
    const { pack, actor } = await keepVisit()
    const { context } = actor.getSnapshot()
    const code = handoverOf(pack, { ...context, sheet: { ...context.sheet, talents: {} } })
    expect(await openPhone(null, code)).toEqual({ ok: false, problem: 'visit-kept' })
    const own = await openPhone(null, code, 'keep')
    if (!own.ok) throw new Error(own.problem)
    expect(own.value.pack.id).toBe('voorbeeldstad')
    expect(own.value.actor.getSnapshot().context).toEqual(context)
  })

  test('goes on where it was left: at the first question without an answer', async () => {
    const { pack, plan, actor } = await keepVisit()
    const { context } = actor.getSnapshot()
    await forgetVisit()
    const early = await openPhone(null, handoverOf(pack, context))
    if (!early.ok) throw new Error(early.problem)
    const { actor: phone } = early.value
    expect(phone.getSnapshot().context.position.talents).toBe(1)
    phone.send({ type: 'BACK' })
    expect(phone.getSnapshot().value).toEqual({ visiting: 'talents' })
    expect(currentQuestion(plan, phone.getSnapshot().context, 'talents')).toBe(plan.talents[1])
  })

  test('of somebody who answered everything asks nothing again', async () => {
    const { pack, plan } = await keepVisit()
    await forgetVisit()
    const opened = await openPhone('voorbeeldstad')
    if (!opened.ok) throw new Error(opened.problem)
    const { actor } = opened.value
    actor.send({ type: 'START' })
    for (let number = 0; number < 100 && !actor.getSnapshot().matches({ visiting: 'result' }); number += 1) {
      const { context, value } = actor.getSnapshot()
      const part = PARTS.find(each => JSON.stringify(value).includes(each))
      const question = part && currentQuestion(plan, context, part)
      if (!part || !question) throw new Error(`no question in ${JSON.stringify(value)}`)
      const answer = { talents: 'yes', interests: 'like', wishes: 'skip' }[part]
      actor.send({ type: 'ANSWERED', question, answer })
    }
    const code = handoverOf(pack, actor.getSnapshot().context)
    window.dispatchEvent(new Event('pagehide'))
    await forgetVisit()
    const brought = await openPhone(null, code)
    if (!brought.ok) throw new Error(brought.problem)
    const { context } = brought.value.actor.getSnapshot()
    for (const part of PARTS) expect(currentQuestion(plan, context, part)).toBeNull()
    expect(brought.value.actor.getSnapshot().can({ type: 'ASK_MORE' })).toBe(true)
  })

  test('takes the place of what was kept, in its own town; an appointment made here stays known', async () => {
    const { pack, actor } = await keepVisit()
    const { context } = actor.getSnapshot()
    const [, door = ''] = pack.doors.map(({ id }) => id)
    const code = handoverOf(pack, {
      ...context,
      appointment: null,
      sheet: { ...context.sheet, interests: { 'fix-tap': 'like' } },
      steps: [{ door, when: 'later' }],
    })
    const brought = await openPhone('groningen', code, 'replace')
    if (!brought.ok) throw new Error(brought.problem)
    expect(brought.value.pack.id).toBe('voorbeeldstad')
    const after = brought.value.actor.getSnapshot()
    expect(after.value).toEqual({ visiting: 'result' })
    expect(after.context.sheet).toEqual({ ...context.sheet, interests: { 'fix-tap': 'like' } })
    expect(after.context.steps).toEqual([{ door, when: 'later' }])
    expect(after.context.appointment).toEqual(APPOINTMENT)
  })

  test('opens in the language of the visit, which is kept; in that of the phone when the code tells none', async () => {
    const { pack, actor, chooseLanguage } = await keepVisit()
    await chooseLanguage('ar')
    const code = handoverOf(pack, actor.getSnapshot().context)
    await chooseLanguage('ar-XB')
    const without = handoverOf(pack, actor.getSnapshot().context)
    await forgetVisit()
    const brought = await openPhone(null, code)
    expect([brought.ok, currentLanguage(), document.documentElement.dir]).toEqual([true, 'ar', 'rtl'])
    window.dispatchEvent(new Event('pagehide'))
    await openPhone('voorbeeldstad')
    expect(currentLanguage()).toBe('ar')
    await forgetVisit()
    expect((await openPhone(null, without)).ok).toBe(true)
    expect(currentLanguage()).toBe('nl')
  })

  test('in a language that the town does not have opens in its first', async () => {
    const { pack, actor } = await keepVisit()
    await forgetVisit()
    const code = codeOf(pack, { ...actor.getSnapshot().context, language: 'xx' })
    expect((await openPhone(null, code)).ok).toBe(true)
    expect(currentLanguage()).toBe('nl')
  })

  test('leaves the address, so that it is not opened again by a reload', async () => {
    const { pack, actor } = await keepVisit()
    const code = handoverOf(pack, actor.getSnapshot().context)
    window.history.replaceState(null, '', `/#uitslag=${code}`)
    await openPhone(null, code, 'replace')
    expect(window.location.href).not.toContain(code)
    expect(window.location.search).toBe('?gemeente=voorbeeldstad')
  })

  test('of a town that is not here is told, and what was kept stays', async () => {
    const { pack, actor } = await keepVisit()
    const { context } = actor.getSnapshot()
    const code = handoverOf({ ...pack, id: 'elders' }, context)
    expect(await openPhone(null, code)).toEqual({ ok: false, problem: 'unknown-municipality' })
    const opened = await openPhone('voorbeeldstad')
    if (!opened.ok) throw new Error(opened.problem)
    expect(opened.value.actor.getSnapshot().context.sheet).toEqual(context.sheet)
  })

  test.each([
    ['damaged', 'AQlncm9', 'handover-damaged'],
    ['of a later version', 'AwAAAA', 'handover-newer'],
  ])('that is %s is told, and what was kept stays', async (_, code, problem) => {
    const { actor } = await keepVisit()
    expect(await openPhone(null, code)).toEqual({ ok: false, problem })
    const opened = await openPhone('voorbeeldstad')
    if (!opened.ok) throw new Error(opened.problem)
    expect(opened.value.actor.getSnapshot().context.sheet).toEqual(actor.getSnapshot().context.sheet)
  })
})
