import { beforeEach, describe, expect, test, vi } from 'vitest'
import { APPOINTMENT } from '#tests/flow/mini-visit.ts'
import { handoverOf } from './handover.ts'
import { forgetVisit } from './shell/own-device/keep-visit.ts'
import { openVisitSession, type VisitSession } from './visit-session.ts'

beforeEach(async () => {
  await forgetVisit()
  window.history.replaceState(null, '', '/')
})

const openPhone = (municipality: string | null, handover: string | null = null) =>
  openVisitSession({ page: 'visit', mode: 'own', municipality, handover, mailed: null })

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
    const brought = await openPhone('groningen', code)
    if (!brought.ok) throw new Error(brought.problem)
    expect(brought.value.pack.id).toBe('voorbeeldstad')
    const after = brought.value.actor.getSnapshot()
    expect(after.value).toEqual({ visiting: 'result' })
    expect(after.context.sheet).toEqual({ ...context.sheet, interests: { 'fix-tap': 'like' } })
    expect(after.context.steps).toEqual([{ door, when: 'later' }])
    expect(after.context.appointment).toEqual(APPOINTMENT)
  })

  test('leaves the address, so that it is not opened again by a reload', async () => {
    const { pack, actor } = await keepVisit()
    const code = handoverOf(pack, actor.getSnapshot().context)
    window.history.replaceState(null, '', `/#uitslag=${code}`)
    await openPhone(null, code)
    expect(window.location.href).not.toContain(code)
    expect(window.location.search).toBe('?gemeente=voorbeeldstad')
  })

  test.each([
    ['damaged', 'AQlncm9', 'handover-damaged'],
    ['of a later version', 'AgAAAA', 'handover-newer'],
  ])('that is %s is told, and what was kept stays', async (_, code, problem) => {
    const { actor } = await keepVisit()
    expect(await openPhone(null, code)).toEqual({ ok: false, problem })
    const opened = await openPhone('voorbeeldstad')
    if (!opened.ok) throw new Error(opened.problem)
    expect(opened.value.actor.getSnapshot().context.sheet).toEqual(actor.getSnapshot().context.sheet)
  })
})
