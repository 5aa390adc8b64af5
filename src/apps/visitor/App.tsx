import { PACK_IDS, PACK_NAMES } from 'virtual:packs'
import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '#core/shared/problem.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { Crash } from './Crash.tsx'
import { homeOf, type Place } from './place.ts'
import { againWay, ProblemScreen, type WayOn } from './screens/problem/ProblemScreen.tsx'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen.tsx'
import { goTo } from './shell/page-address.ts'
import { Shell } from './shell/Shell.tsx'
import { startAnew } from './start-anew.ts'
import type { OnKept, VisitSession } from './visit-session.ts'

type AppProps = {
  readonly place: Place
  /** An unfinished visit is kept on this device: it is taken up instead of showing the first screen. */
  readonly resumes: boolean
  /** Drawn in place of the welcome; it says what was pressed on it. */
  readonly first?: (send: (event: VisitEvent) => void) => ReactNode
  /** Shows the visit in place of the app; a shared device has more around it. */
  readonly onOpened?: (opened: Opened) => void
  /** The visit could not be opened. What it gives is called when that is over. */
  readonly onProblem?: (problem: Problem) => (() => void) | undefined
}

export type Opened = {
  readonly session: VisitSession
  readonly Visit: ComponentType<{ readonly session: VisitSession }>
}

const loadParts = () => Promise.all([import('./visit-session.ts'), import('./Visit.tsx')])

const openVisit = async (place: Place, onKept: OnKept): Promise<Opened | Problem> => {
  const parts = await loadParts().catch(() => null)
  if (parts === null) return 'load'
  const [{ openVisitSession }, { Visit }] = parts
  const opened = await openVisitSession(place, onKept)
  return opened.ok ? { session: opened.value, Visit } : opened.problem
}

const waysOn = (problem: Problem, onAgain: (onKept?: OnKept) => void): readonly WayOn[] => {
  const here = new URL(window.location.href)
  if (problem === 'load' || problem === 'service-unreachable') return [againWay(() => onAgain())]
  if (problem === 'visit-kept')
    return [
      { id: 'new', label: 'problem.open-new.button', onPress: () => onAgain('replace') },
      { id: 'own', label: 'problem.keep-own.button', onPress: () => onAgain('keep') },
    ]
  if (problem === 'unknown-municipality')
    return PACK_IDS.map(id => ({
      id,
      label: null,
      name: PACK_NAMES[id] ?? id,
      onPress: () => goTo(homeOf(here, id)),
    }))
  return [{ id: 'home', label: 'problem.home.button', onPress: () => goTo(homeOf(here)) }]
}

/**
 * The first screen is drawn before anything else is fetched; the machine, the pack and the other screens follow while it
 * is being read. What is pressed earlier than they come is remembered.
 */
export const App = ({ place, resumes, first, onOpened, onProblem }: AppProps) => {
  const [opened, setOpened] = useState<Opened | Problem | null>(null)
  const [started, setStarted] = useState(resumes)
  const [failure, setFailure] = useState<unknown>(null)
  const opening = useRef(false)
  const wanted = useRef<VisitEvent | null>(null)
  const wantedLanguage = useRef('')
  // Known before it is drawn: what is pressed in between must not be lost.
  const arrived = useRef<Opened | null>(null)
  const language = useLanguage()

  const open = useCallback(
    (onKept: OnKept = 'ask'): void => {
      if (place.page === 'not-found' || opening.current) return
      opening.current = true
      openVisit(place, onKept)
        .then(result => {
          if (typeof result !== 'string') {
            arrived.current = result
            const { actor, pack, chooseLanguage } = result.session
            if (wanted.current) actor.send(wanted.current)
            if (pack.languages.includes(wantedLanguage.current))
              chooseLanguage(wantedLanguage.current).catch(() => {})
          }
          setOpened(result)
        }, setFailure)
        .finally(() => {
          opening.current = false
        })
    },
    [place],
  )
  useEffect(() => open(), [open])
  useEffect(() => {
    if (typeof opened === 'string') return onProblem?.(opened)
    if (opened) onOpened?.(opened)
  }, [opened, onOpened, onProblem])

  const openAgain = (onKept?: OnKept): void => {
    setOpened(null)
    open(onKept)
  }
  const wipe = (): void => startAnew(place.mode)

  const begin = (event: VisitEvent): void => {
    wanted.current = event
    arrived.current?.session.actor.send(event)
    setStarted(true)
  }

  const troubled = (problem: Problem) => (
    <Shell state="problem" stop={null} layout="reading" onWipe={wipe}>
      <ProblemScreen
        {...(problem === 'visit-kept' ? { title: 'problem.visit-kept.title' } : {})}
        body={`problem.${problem}.body`}
        ways={waysOn(problem, openAgain)}
      />
    </Shell>
  )

  if (failure) throw failure
  if (place.page === 'not-found') return troubled('page-not-found')
  if (typeof opened === 'string') return troubled(opened)
  if (opened && onOpened) return null
  if (opened && started) return <opened.Visit session={opened.session} />
  if (started)
    return (
      <Shell state="opening" stop={null} layout="reading" onWipe={wipe}>
        <Waiting>
          <Text id="shell.wait.body" />
        </Waiting>
      </Shell>
    )
  if (first) return first(begin)
  return (
    <Shell session={opened?.session} state="welcome" stop={null} layout="reading" onWipe={wipe}>
      <WelcomeScreen
        pack={opened?.session.pack}
        language={language}
        notice={null}
        mode={place.mode}
        takesFocus={false}
        onStart={() => begin({ type: 'START' })}
        onMethod={() => begin({ type: 'METHOD_OPENED' })}
        onLanguage={chosen => {
          wantedLanguage.current = chosen
          return arrived.current?.session.chooseLanguage(chosen)
        }}
      />
    </Shell>
  )
}

export const VisitorApp = (props: AppProps) => (
  <Crash mode={props.place.mode}>
    <App {...props} />
  </Crash>
)
