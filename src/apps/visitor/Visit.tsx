import { type ComponentType, useCallback, useEffect } from 'react'
import type { SnapshotFrom } from 'xstate'
import type { VisitMachine } from '#flow/visit/visit.machine.ts'
import { currentQuestion, PARTS } from '#flow/visit/visit-context.ts'
import { useLanguage } from '#platform/i18n/Text.tsx'
import { type LatePart, LateScreen, latePart } from './late-screen.tsx'
import type { LaterState } from './later-screens.ts'
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

const laterPart = (state: LaterState): LatePart =>
  latePart(async () => (await import('./later-screens.ts')).LATER_SCREENS[state])
const BOOKING = latePart(async () => (await import('./screens/booking/Booking.tsx')).Booking)

/** Parts that were asked for, so that all can be fetched before somebody needs one. */
const parts: LatePart[] = [BOOKING]

const later = (state: LaterState): ComponentType<ScreenProps> => {
  const part = laterPart(state)
  parts.push(part)
  return props => <LateScreen part={part} {...props} />
}

const kioskPart = (name: 'AttractScreen' | 'TabletScreen'): ComponentType<ScreenProps> => {
  const part = latePart(async () => (await import('./kiosk-screens.ts')).KIOSK_SCREENS[name])
  return props => <LateScreen part={part} {...props} />
}

const Booking = (props: ScreenProps) => (
  <LateScreen
    part={BOOKING}
    frame={content => (
      <Shell
        session={props.session}
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
type Innermost<Value> = Value extends object ? Exclude<Value[keyof Value], undefined> : Value
export type VisitState = Innermost<Snapshot['value']>

export const stateOf = ({ value }: Snapshot): VisitState =>
  typeof value === 'string' ? 'confirmingWipe' : 'visiting' in value ? value.visiting : value.reading

const Welcome = ({ session, send }: ScreenProps) => (
  <WelcomeScreen
    pack={session.pack}
    language={useLanguage()}
    notice={session.notice}
    mode={session.place.mode}
    takesFocus
    onStart={() => send({ type: 'START' })}
    onMethod={() => send({ type: 'METHOD_OPENED' })}
    onLanguage={session.chooseLanguage}
  />
)

/** Every state of the visit has its screen; booking brings its own. */
export const SCREENS: Readonly<
  Record<VisitState, { readonly Screen: ComponentType<ScreenProps>; readonly stop: StopId | null }>
> = {
  attract: { Screen: kioskPart('AttractScreen'), stop: null },
  tablet: { Screen: kioskPart('TabletScreen'), stop: null },
  welcome: { Screen: Welcome, stop: null },
  talents: { Screen: TalentsScreen, stop: 'talents' },
  interests: { Screen: InterestsScreen, stop: 'interests' },
  wishes: { Screen: WishesScreen, stop: 'wishes' },
  result: { Screen: later('result'), stop: 'result' },
  exploringSector: { Screen: later('exploringSector'), stop: 'result' },
  nextStep: { Screen: later('nextStep'), stop: 'result' },
  myPlan: { Screen: later('myPlan'), stop: 'result' },
  howItWorks: { Screen: later('howItWorks'), stop: null },
  takingHome: { Screen: later('takingHome'), stop: null },
  moneyQuestions: { Screen: later('moneyQuestions'), stop: null },
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
    const soon = setTimeout(() => void Promise.allSettled(parts.map(({ load }) => load())), 3000)
    return () => clearTimeout(soon)
  }, [])
  useStartAtTop(shownIn(session, snapshot))
  useAfterWipe(state)

  if (state === 'booking' || state === 'attract') return screen
  return (
    <Shell
      session={session}
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
