import { render, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { StoredVisit } from '#contract/stored-visit.schema.ts'
import { APPOINTMENT } from '#tests/flow/mini-visit.ts'
import { takeComplaints } from '#tests/setup/dom.ts'
import type { VisitSession } from '../../visit-session.ts'

const DATABASE = 'talentperron'

const ended = <Result,>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const names = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name)

/** A page that was just loaded: nothing in memory, on the disk what was there. */
const openPage = async (
  mode: 'own' | 'kiosk' = 'own',
  municipality = 'voorbeeldstad',
): Promise<VisitSession> => {
  vi.resetModules()
  const { openVisitSession } = await import('../../visit-session.ts')
  const place = { page: 'visit', mode, municipality, event: null, handover: null, mailed: null } as const
  const opened = await openVisitSession(place)
  if (!opened.ok) throw new Error(opened.problem)
  return opened.value
}

const showPage = async (session: VisitSession): Promise<void> => {
  const { Visit } = await import('../../Visit.tsx')
  render(<Visit session={session} />)
}

const leavePage = async (): Promise<void> => {
  window.dispatchEvent(new Event('pagehide'))
  await vi.dynamicImportSettled()
}

/** What lies on the disk. */
const stored = async (): Promise<StoredVisit | undefined> => {
  const { Dexie } = await import('dexie')
  const database = await new Dexie(DATABASE).open()
  const row = await database.table('visits').get('voorbeeldstad')
  database.close()
  return row?.visit
}

const put = async (change: (visit: StoredVisit) => unknown): Promise<void> => {
  const visit = await stored()
  if (!visit) throw new Error('nothing stored')
  const { Dexie } = await import('dexie')
  const database = await new Dexie(DATABASE).open()
  await database.table('visits').put({ municipality: 'voorbeeldstad', visit: change(visit) })
  database.close()
}

const answerThree = ({ actor, plan }: VisitSession): void => {
  actor.send({ type: 'START' })
  for (const question of plan.talents.slice(0, 3)) actor.send({ type: 'ANSWERED', question, answer: 'yes' })
}

/** A visit of three answers, stored, with the page closed. */
const keepThreeAnswers = async (): Promise<VisitSession> => {
  const session = await openPage()
  answerThree(session)
  await leavePage()
  await waitFor(async () => expect(await stored()).toMatchObject({ state: { visiting: 'talents' } }))
  return session
}

const skipToInterests = ({ actor, plan }: VisitSession, interests: number): void => {
  actor.send({ type: 'START' })
  for (const question of plan.talents) actor.send({ type: 'ANSWERED', question, answer: 'skip' })
  for (let asked = 0; asked < interests; asked += 1) {
    const { context } = actor.getSnapshot()
    const question = context.asked[context.position.interests] ?? ''
    actor.send({ type: 'ANSWERED', question, answer: 'like' })
  }
}

beforeEach(async () => {
  localStorage.clear()
  await ended(indexedDB.deleteDatabase(DATABASE))
  // The pages of the tests before are still open; they are told that the database goes.
  takeComplaints()
})

describe('on one’s own device', () => {
  test('a page that is opened again goes on at the same question, with the same answers', async () => {
    const before = await keepThreeAnswers()
    const after = await openPage()
    expect(after.actor.getSnapshot().value).toEqual({ visiting: 'talents' })
    expect(after.actor.getSnapshot().context).toEqual(before.actor.getSnapshot().context)
    expect(after.notice).toBeNull()
    await showPage(after)
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute('data-question', after.plan.talents[3])
  })

  test('what is stored has no name, telephone number or address in it', async () => {
    await keepThreeAnswers()
    expect(Object.keys((await stored()) ?? {}).sort()).toEqual([
      'context',
      'language',
      'municipality',
      'state',
      'version',
    ])
    expect(JSON.stringify(await stored())).not.toMatch(/contact|name|phone|email/)
  })

  test('wiping everything leaves nothing to go on with', async () => {
    const session = await keepThreeAnswers()
    session.actor.send({ type: 'ASK_WIPE' })
    session.actor.send({ type: 'RESET' })
    await leavePage()
    await waitFor(async () => expect(await stored()).toBeUndefined())
    expect(localStorage).toHaveLength(0)
    expect((await openPage()).actor.getSnapshot().value).toEqual({ visiting: 'welcome' })
  })

  test.each([
    ['another shape', () => ({ version: 2, answers: [] })],
    ['another version', (visit: StoredVisit) => ({ ...visit, version: 3 })],
    ['nothing at all', () => null],
    [
      'a position below zero',
      (visit: StoredVisit) => ({
        ...visit,
        context: { ...visit.context, position: { ...visit.context.position, talents: -1 } },
      }),
    ],
    ['a screen that does not exist', (visit: StoredVisit) => ({ ...visit, state: { visiting: 'gone' } })],
  ])('a stored visit of %s is told, and one can begin', async (_, change) => {
    await keepThreeAnswers()
    await put(change)
    const session = await openPage()
    expect(session.notice).toBe('stored-visit-unreadable')
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'welcome' })
    expect(await stored()).toBeUndefined()
    await showPage(session)
    expect(screen.getByRole('alert')).toHaveTextContent('We konden je oude antwoorden niet lezen.')
    expect(screen.getByRole('button', { name: 'Start' })).toBeInTheDocument()
  })

  test('a visit kept by the first version goes on, with its one door as a step', async () => {
    await keepThreeAnswers()
    const door = (await openPage()).pack.doors[0]?.id ?? ''
    await put(({ context: { steps: _, goOnTo: __, pace: ___, ...context }, ...visit }: StoredVisit) => ({
      ...visit,
      version: 1,
      context: { ...context, door },
    }))
    const session = await openPage()
    expect(session.notice).toBeNull()
    const { value, context } = session.actor.getSnapshot()
    expect(value).toEqual({ visiting: 'talents' })
    expect(Object.keys(context.sheet.talents)).toHaveLength(3)
    expect(context).toMatchObject({ goOnTo: null, steps: [{ door, when: null }] })
  })

  test('a page to read is not where a visit goes on: the screen it was opened from is', async () => {
    const session = await keepThreeAnswers()
    session.actor.send({ type: 'METHOD_OPENED' })
    session.actor.send({ type: 'APPOINTMENT_MADE', appointment: APPOINTMENT })
    await leavePage()
    const { value, context } = (await openPage()).actor.getSnapshot()
    expect(value).toEqual({ visiting: 'talents' })
    expect(context.appointment).toEqual(APPOINTMENT)
  })

  test('an answer given just before the page is closed is there again, also when the database never got it', async () => {
    await keepThreeAnswers()
    const closing = await openPage()
    const { context } = closing.actor.getSnapshot()
    const question = closing.plan.talents[context.position.talents] ?? ''
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the page is going away', 'AbortError')
    })
    closing.actor.send({ type: 'ANSWERED', question, answer: 'no' })
    window.dispatchEvent(new Event('pagehide'))
    vi.restoreAllMocks()
    const after = await openPage()
    expect(after.actor.getSnapshot().context.sheet.talents[question]).toBe('no')
    expect(localStorage.getItem('talentperron.handover')).toBeNull()
  })

  test('what was handed over but is no visit is left alone', async () => {
    await keepThreeAnswers()
    localStorage.setItem('talentperron.handover', '{"version":')
    const after = await openPage()
    expect(Object.keys(after.actor.getSnapshot().context.sheet.talents)).toHaveLength(3)
    expect(after.notice).toBeNull()
  })

  test('a visit in another town is not shown here, and is still there in its own town', async () => {
    await keepThreeAnswers()
    const elsewhere = await openPage('own', 'groningen')
    expect(elsewhere.actor.getSnapshot().value).toEqual({ visiting: 'welcome' })
    expect(elsewhere.notice).toBeNull()
    await elsewhere.chooseLanguage('nl')
    elsewhere.actor.send({ type: 'START' })
    elsewhere.actor.send({ type: 'ANSWERED', question: elsewhere.plan.talents[0] ?? '', answer: 'no' })
    await leavePage()
    const back = await openPage()
    expect(Object.keys(back.actor.getSnapshot().context.sheet.talents)).toHaveLength(3)
  })

  test('questions the pack no longer has are dropped, and the others stay', async () => {
    const before = await openPage()
    skipToInterests(before, 2)
    const { asked } = before.actor.getSnapshot().context
    await leavePage()
    await waitFor(async () => expect((await stored())?.context.asked).toEqual(asked))
    await put(visit => ({
      ...visit,
      context: {
        ...visit.context,
        asked: ['gone-first', ...asked],
        position: { ...visit.context.position, interests: 3 },
        sheet: {
          talents: { ...visit.context.sheet.talents, 'gone-talent': 'yes' },
          interests: { ...visit.context.sheet.interests, 'gone-first': 'like' },
          wishes: { 'gone-wish': 'no' },
        },
      },
    }))
    const after = await openPage()
    expect(after.actor.getSnapshot().context).toEqual(before.actor.getSnapshot().context)
  })

  test('a stored place past the end of a shorter questionnaire still shows a question', async () => {
    await keepThreeAnswers()
    await put(visit => ({
      ...visit,
      context: { ...visit.context, position: { ...visit.context.position, talents: 99 } },
    }))
    const session = await openPage()
    await showPage(session)
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute(
      'data-question',
      session.plan.talents.at(-1),
    )
  })

  test('a stored question that is gone, with all before it, gives way to one that is there', async () => {
    const before = await openPage()
    skipToInterests(before, 0)
    await leavePage()
    await waitFor(async () => expect(await stored()).toMatchObject({ state: { visiting: 'interests' } }))
    await put(visit => ({ ...visit, context: { ...visit.context, asked: ['gone'] } }))
    const session = await openPage()
    await showPage(session)
    expect(screen.getByRole('heading', { level: 1 })).toHaveAttribute(
      'data-question',
      before.actor.getSnapshot().context.asked[0],
    )
  })
})

describe('on a kiosk', () => {
  test('nothing of a visit is stored anywhere', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    const session = await openPage('kiosk')
    answerThree(session)
    await leavePage()
    await leavePage()
    expect(opened).not.toHaveBeenCalled()
    expect(await names()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(sessionStorage).toHaveLength(0)
    expect(document.cookie).toBe('')
  })

  test('what an own device had stored is not looked at', async () => {
    await keepThreeAnswers()
    const session = await openPage('kiosk')
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'attract' })
    expect(session.actor.getSnapshot().context.sheet.talents).toEqual({})
  })

  test('the same steps on one’s own device do store, so the test above can fail', async () => {
    await keepThreeAnswers()
    expect(await names()).toEqual([DATABASE])
    expect(localStorage).toHaveLength(1)
  })
})
