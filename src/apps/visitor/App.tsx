import { PACK_IDS, PACK_NAMES } from 'virtual:packs'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import type { Problem } from '#core/shared/problem.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import { Crash } from './Crash.tsx'
import type { Place } from './place.ts'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { WelcomeScreen } from './screens/welcome/WelcomeScreen.tsx'
import { Shell } from './shell/Shell.tsx'
import { startAnew } from './start-anew.ts'
import type { VisitSession } from './visit-session.ts'

type AppProps = {
  readonly place: Place
  /** An unfinished visit is kept on this device: it is taken up instead of showing the first screen. */
  readonly resumes: boolean
}

type Opened = {
  readonly session: VisitSession
  readonly Visit: ComponentType<{ readonly session: VisitSession }>
}

const goTo = (path: string) => () => window.location.assign(path)

const openVisit = async (place: Place): Promise<Opened | Problem> => {
  const [{ openVisitSession }, { Visit }] = await Promise.all([
    import('./visit-session.ts'),
    import('./Visit.tsx'),
  ])
  const opened = await openVisitSession(place)
  return opened.ok ? { session: opened.value, Visit } : opened.problem
}

const Problems = ({ problem }: { readonly problem: Problem }) => (
  <Shell state="problem" stop={null} layout="reading" onWipe={startAnew}>
    <ProblemScreen
      body={`problem.${problem}.body`}
      ways={
        problem === 'unknown-municipality'
          ? PACK_IDS.map(id => ({
              id,
              label: null,
              name: PACK_NAMES[id] ?? id,
              onPress: goTo(`/?gemeente=${id}`),
            }))
          : [{ id: 'home', label: 'problem.home.button', onPress: goTo('/') }]
      }
    />
  </Shell>
)

/**
 * The first screen is drawn before anything else is fetched; the machine, the pack and the other screens follow while it
 * is being read. A start that comes earlier than they do is remembered.
 */
export const App = ({ place, resumes }: AppProps) => {
  const [opened, setOpened] = useState<Opened | Problem | null>(null)
  const [started, setStarted] = useState(resumes)
  const [failure, setFailure] = useState<unknown>(null)
  const opening = useRef(false)
  const startWanted = useRef(false)
  const language = useLanguage()

  useEffect(() => {
    if (place.page === 'not-found' || opening.current) return
    opening.current = true
    openVisit(place).then(result => {
      if (typeof result !== 'string' && startWanted.current) result.session.actor.send({ type: 'START' })
      setOpened(result)
    }, setFailure)
  }, [place])

  const start = (): void => {
    startWanted.current = true
    if (opened !== null && typeof opened !== 'string') opened.session.actor.send({ type: 'START' })
    setStarted(true)
  }

  if (failure) throw failure
  if (place.page === 'not-found') return <Problems problem="page-not-found" />
  if (typeof opened === 'string') return <Problems problem={opened} />
  if (opened && started) return <opened.Visit session={opened.session} />
  if (started)
    return (
      <Shell state="opening" stop={null} layout="reading" onWipe={startAnew}>
        <Waiting>
          <Text id="shell.wait.body" />
        </Waiting>
      </Shell>
    )
  return (
    <Shell state="welcome" stop={null} layout="reading" onWipe={startAnew}>
      <WelcomeScreen
        languages={opened?.session.pack.languages ?? [FIRST_LANGUAGE]}
        language={language}
        notice={null}
        takesFocus={false}
        onStart={start}
        onLanguage={chosen => void opened?.session.chooseLanguage(chosen)}
      />
    </Shell>
  )
}

export const VisitorApp = (props: AppProps) => (
  <Crash>
    <App {...props} />
  </Crash>
)
