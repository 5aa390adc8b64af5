import { memo, type ReactNode } from 'react'
import { textOf } from '#platform/i18n/i18n.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ProgressLine, type Stop } from '#ui/ProgressLine.tsx'
import { StationPage } from '#ui/StationPage.tsx'
import type { VisitSession } from '../visit-session.ts'
import { LateTools } from './aids/LateTools.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useFreshScreen } from './use-fresh-screen.ts'
import { useKeptFocus } from './use-kept-focus.ts'

const STOPS = ['talents', 'interests', 'wishes', 'result', 'conversation'] as const
export type StopId = (typeof STOPS)[number]

type ShellProps = {
  /** Absent where there is no town yet, and so no language to choose. */
  readonly session?: Pick<VisitSession, 'pack' | 'chooseLanguage'> | undefined
  readonly state: string
  /** Changes whenever something new is on the screen: the state, or the state and the question. */
  readonly shown?: string
  readonly stop: StopId | null
  readonly layout: 'question' | 'reading'
  readonly onWipe: () => void
  readonly children: ReactNode
}

const stopsUntil = (here: StopId): readonly Stop[] =>
  STOPS.map((id, index) => ({
    id,
    label: <Text id={`shell.progress.${id}`} key={id} />,
    state: id === here ? 'now' : index < STOPS.indexOf(here) ? 'done' : 'ahead',
  }))

const Board = memo(({ session, onWipe }: Pick<ShellProps, 'session' | 'onWipe'>) => (
  <>
    <Text id="shell.name.title" className="perron-board__name" />
    {session && <LateTools session={session} />}
    <Button purpose="subtle" onPress={onWipe} icon={<Icon name="wipe" />}>
      <Text id="shell.wipe.button" />
    </Button>
  </>
))

const Progress = memo(({ stop }: { readonly stop: StopId }) => {
  useLanguage()
  return (
    <ProgressLine
      title={textOf('shell.progress.title')}
      stops={stopsUntil(stop)}
      doneWord={textOf('shell.progress.done')}
    />
  )
})

/** Around every screen: the name, the way out, and where you are. What stays the same is not drawn again. */
export const Shell = ({ session, state, shown = state, stop, layout, onWipe, children }: ShellProps) => {
  const ignoreStrayTaps = useFreshScreen(shown)
  const platform = useKeptFocus()
  useDocumentTitle(platform)
  return (
    <StationPage
      state={state}
      layout={layout}
      skipLink={<Text id="shell.skip.button" />}
      onClickCapture={ignoreStrayTaps}
      platform={platform}
      progress={stop && <Progress stop={stop} />}
      board={<Board session={session} onWipe={onWipe} />}
    >
      {children}
    </StationPage>
  )
}
