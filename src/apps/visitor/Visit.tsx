import { type ComponentType, useCallback, useEffect } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { VisitMachine } from '#flow/visit/visit.machine.ts'
import { currentQuestion, PARTS } from '#flow/visit/visit-context.ts'
import { useLanguage } from '#platform/i18n/Text.tsx'
import { LateScreen, latePart } from './late-screen.tsx'
import type { ScreenProps } from './screen-props.ts'
import { ConfirmingWipeScreen } from './screens/confirming-wipe/ConfirmingWipeScreen.tsx'
import { InterestsScreen } from './screens/interests/InterestsScreen.tsx'
import { TalentsScreen } from './screens/talents/TalentsScreen.tsx'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen.tsx'
import { WishesScreen } from './screens/wishes/WishesScreen.tsx'
import { useAfterWipe } from './shell/kiosk/use-after-wipe.ts'
import { Shell, type StopId } from './shell/Shell.tsx'
import { useStartAtTop } from './shell/use-start-at-top.ts'
import { useActorSnapshot } from './use-actor-snapshot.ts'
import type { VisitSession } from './visit-session.ts'

const LATE = {
  result: latePart(async () => (await import('./screens/result/ResultScreen.tsx')).ResultScreen),
  exploringSector: latePart(
    async () => (await import('./screens/exploring-sector/ExploringSectorScreen.tsx')).ExploringSectorScreen,
  ),
  nextStep: latePart(async () => (await import('./screens/next-step/NextStepScreen.tsx')).NextStepScreen),
  booking: latePart(async () => (await import('./screens/booking/Booking.tsx')).Booking),
}

const ResultScreen = (props: ScreenProps) => <LateScreen part={LATE.result} {...props} />
const ExploringSectorScreen = (props: ScreenProps) => <LateScreen part={LATE.exploringSector} {...props} />
const NextStepScreen = (props: ScreenProps) => <LateScreen part={LATE.nextStep} {...props} />
const Booking = (props: ScreenProps) => (
  <LateScreen
    part={LATE.booking}
    frame={content => (
      <Shell
        state="booking"
        stop="conversation"
        layout="reading"
        onWipe={() => props.send({ type: 'ASK_WIPE' })}
      >
        {content}
      </Shell>
    )}
    {...props}
  />
)

type Snapshot = SnapshotFrom<VisitMachine>
export type VisitState = Exclude<Extract<Snapshot['value'], object>['visiting'], undefined> | 'confirmingWipe'

export const stateOf = (snapshot: Snapshot): VisitState =>
  typeof snapshot.value === 'string' ? 'confirmingWipe' : snapshot.value.visiting

const Welcome = ({ session, send }: ScreenProps) => (
  <WelcomeScreen
    languages={session.pack.languages}
    language={useLanguage()}
    notice={session.notice}
    mode={session.place.mode}
    takesFocus
    onStart={() => send({ type: 'START' })}
    onLanguage={language => void session.chooseLanguage(language)}
  />
)

/** Every state of the visit has its screen; booking brings its own. */
export const SCREENS: Readonly<
  Record<VisitState, { readonly Screen: ComponentType<ScreenProps>; readonly stop: StopId | null }>
> = {
  welcome: { Screen: Welcome, stop: null },
  talents: { Screen: TalentsScreen, stop: 'talents' },
  interests: { Screen: InterestsScreen, stop: 'interests' },
  wishes: { Screen: WishesScreen, stop: 'wishes' },
  result: { Screen: ResultScreen, stop: 'result' },
  exploringSector: { Screen: ExploringSectorScreen, stop: 'result' },
  nextStep: { Screen: NextStepScreen, stop: 'result' },
  booking: { Screen: Booking, stop: 'conversation' },
  confirmingWipe: { Screen: ConfirmingWipeScreen, stop: null },
}

/** What is new on the screen: the question, inside a part that asks them. */
const shownIn = (session: VisitSession, snapshot: Snapshot): string => {
  const state = stateOf(snapshot)
  const part = PARTS.find(each => each === state)
  return part ? `${state} ${currentQuestion(session.plan, snapshot.context, part)}` : state
}

/** The same, and what was sent away: what came in its place is as new as another screen. */
const freshIn = (session: VisitSession, snapshot: Snapshot): string =>
  [shownIn(session, snapshot), snapshot.context.dismissedSectors, snapshot.context.dismissedJobs].join(' ')

/** The visit on the screen, from the moment the town's pack is there. */
export const Visit = ({ session }: { readonly session: VisitSession }) => {
  const snapshot = useActorSnapshot(session.actor)
  const state = stateOf(snapshot)
  const { Screen, stop } = SCREENS[state]
  const screen = <Screen session={session} context={snapshot.context} send={session.actor.send} />
  const wipe = useCallback(() => session.actor.send({ type: 'ASK_WIPE' }), [session])

  useEffect(() => {
    const soon = setTimeout(
      () => void Promise.allSettled(Object.values(LATE).map(({ load }) => load())),
      3000,
    )
    return () => clearTimeout(soon)
  }, [])
  useStartAtTop(shownIn(session, snapshot))
  useAfterWipe(state, snapshot.context)

  if (state === 'booking') return screen
  return (
    <Shell
      state={state}
      shown={freshIn(session, snapshot)}
      stop={stop}
      layout={PARTS.some(part => part === state) ? 'question' : 'reading'}
      onWipe={wipe}
    >
      {screen}
    </Shell>
  )
}
