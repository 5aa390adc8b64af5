import { type Actor, createActor } from 'xstate'
import type { Pack } from '#contract/content/pack.schema.ts'
import { nextInterest, nextInterestUpTo } from '#core/matching/next-interest.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { LeftVisit } from '#flow/visit/take-up.ts'
import { createVisitMachine, type VisitMachine } from '#flow/visit/visit.machine.ts'
import type { VisitPlan } from '#flow/visit/visit-context.ts'
import { applyTheme } from '#platform/content-pack/apply-theme.ts'
import { loadTown } from '#platform/content-pack/load-town.ts'
import { loadWords } from '#platform/content-pack/load-words.ts'
import { addTexts, changeLanguage, currentLanguage } from '#platform/i18n/i18n.ts'
import { homeOf, type Place } from './place.ts'
import { rememberNext } from './remember-next.ts'
import { keepVisit, readKeptVisit } from './shell/own-device/keep-visit.ts'
import { showAddress } from './shell/page-address.ts'
import { WIPED } from './start-anew.ts'

/** One visit at one device: the town, the running machine, and what the device may keep. */
export type VisitSession = {
  readonly place: Place
  readonly pack: Pack
  readonly plan: VisitPlan
  readonly actor: Actor<VisitMachine>
  readonly chooseLanguage: (language: string) => Promise<void>
  /** Empties the visit and shows the first screen in the town's first language, for whoever comes next. */
  readonly wipe: () => void
  /** Shows the words of the town's first language, which whoever comes next finds. */
  readonly chooseFirstLanguage: () => Promise<void>
  /** Another visit in the same town that knows nothing of this one. */
  readonly anew: () => VisitSession
  /** Said once on the first screen, when something of an earlier visit was lost. */
  readonly notice: Problem | null
}

/** The town somebody asked for, or that of the event at which the tablet is; who brought a result along gets the town it is of. */
const openTown = async ({ handover, municipality, event }: Place): ReturnType<typeof loadTown> => {
  if (event !== null) {
    const joined = await import('./shell/kiosk/event/tablet-event.ts').catch(() => null)
    return loadTown((await joined?.joinEvent(event)) ?? municipality)
  }
  if (handover === null) return loadTown(municipality)
  const named = (await import('./handover.ts')).townOf(handover)
  return named.ok ? loadTown(named.value) : named
}

/** What to do with a result that was brought along to a device that keeps one already. */
export type OnKept = 'ask' | 'replace' | 'keep'

/** What the address brings along: a result from a kiosk, an appointment from a mail, or nothing. */
const bringAlong = async (
  { handover, mailed }: Place,
  here: Pick<VisitSession, 'pack' | 'plan'>,
  kept: LeftVisit | null,
  onKept: OnKept,
): Promise<Result<LeftVisit & { readonly language?: string | null }, Problem> | null> => {
  if (handover !== null) return (await import('./handover.ts')).takeBrought(handover, here, kept, onKept)
  return mailed && (await import('./mailed-appointment.ts')).mailedVisit(mailed, kept)
}

const planOf = (pack: Pack): VisitPlan => ({
  talents: pack.talents.map(talent => talent.id),
  wishes: pack.wishes.map(wish => wish.id),
  nextInterest: rememberNext((sheet, asked, goOnTo) =>
    goOnTo === null ? nextInterest(pack, sheet, asked) : nextInterestUpTo(pack, sheet, asked, goOnTo),
  ),
})

export const openVisitSession = async (
  place: Place,
  onKept: OnKept = 'ask',
): Promise<Result<VisitSession, Problem>> => {
  const town = await openTown(place)
  if (!town.ok) return town
  const { pack } = town.value
  applyTheme(pack.theme)
  let wanted = ''
  const chooseLanguage = async (language: string): Promise<void> => {
    wanted = language
    addTexts(language, await loadWords(town.value, language))
    // Another was chosen in the meantime, or somebody else came.
    if (wanted === language) await changeLanguage(language)
  }
  const firstLanguage = pack.languages[0] ?? currentLanguage()
  const chooseFirstLanguage = () => chooseLanguage(firstLanguage)
  const firstWords = await loadWords(town.value, firstLanguage).catch(() => null)
  if (firstWords === null) return failure('load')
  addTexts(firstLanguage, firstWords)
  await changeLanguage(firstLanguage)
  const isShared = place.mode === 'kiosk'
  const plan = planOf(pack)
  const machine = createVisitMachine(plan, isShared)
  const sessionOf = (actor: Actor<VisitMachine>, notice: Problem | null): VisitSession => ({
    place,
    pack,
    plan,
    actor,
    chooseLanguage,
    chooseFirstLanguage,
    wipe: () => {
      actor.send({ type: 'RESET' })
      void chooseFirstLanguage()
      dispatchEvent(new Event(WIPED))
    },
    anew: () => {
      // What was worked out for the visitor before is not taken along either.
      const fresh = planOf(pack)
      const next = createActor(createVisitMachine(fresh, isShared)).start()
      return { ...sessionOf(next, null), plan: fresh }
    },
    notice,
  })
  if (isShared) return success(sessionOf(createActor(machine).start(), null))
  const kept = await readKeptVisit(pack.id)
  const visit = kept.ok ? kept.value : null
  const goOnIn = async (language: string | null | undefined): Promise<void> => {
    // Not kept here any more, and no network: the visit goes on in the language that is there.
    if (language && pack.languages.includes(language)) await chooseLanguage(language).catch(() => {})
  }
  await goOnIn(visit?.language)
  const existing = {
    interests: new Set(pack.instrument.items.map(item => item.id)),
    doors: new Set(pack.doors.map(door => door.id)),
  }
  const own = visit && (await import('#flow/visit/take-up.ts')).takeUp(plan, existing, visit)
  const brought = await bringAlong(place, { pack, plan }, own, onKept)
  if (brought && !brought.ok) return brought
  // The address is shown without what it brought, so that a reload does not bring it again.
  if (brought) {
    showAddress(homeOf(new URL(window.location.href), pack.id))
    await goOnIn(brought.value.language)
  }
  const left = brought ? brought.value : own
  const actor = left
    ? createActor(machine, {
        snapshot: machine.resolveState({ value: left.state, context: left.context }),
      })
    : createActor(machine)
  keepVisit(actor.start(), pack.id, brought !== null)
  return success(sessionOf(actor, kept.ok ? null : kept.problem))
}
