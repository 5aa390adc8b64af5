import type { ReactNode } from 'react'
import { textOf } from '#platform/i18n/i18n.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { ProgressLine, type Stop } from '#ui/ProgressLine.tsx'
import { StationPage } from '#ui/StationPage.tsx'
import { useFreshScreen } from './use-fresh-screen.ts'

const STOPS = ['talents', 'interests', 'wishes', 'result', 'conversation'] as const
export type StopId = (typeof STOPS)[number]

type ShellProps = {
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

/** Around every screen: the name, the way out, and where you are. */
export const Shell = ({ state, shown = state, stop, layout, onWipe, children }: ShellProps) => {
  useLanguage()
  const ignoreStrayTaps = useFreshScreen(shown)
  return (
    <StationPage
      state={state}
      layout={layout}
      skipLink={<Text id="shell.skip.button" />}
      onClickCapture={ignoreStrayTaps}
      progress={
        stop && (
          <ProgressLine
            title={textOf('shell.progress.title')}
            stops={stopsUntil(stop)}
            doneWord={textOf('shell.progress.done')}
          />
        )
      }
      board={
        <>
          <Text id="shell.name.title" className="perron-board__name" />
          <Button purpose="subtle" onPress={onWipe} icon={<Icon name="wipe" />}>
            <Text id="shell.wipe.button" />
          </Button>
        </>
      }
    >
      {children}
    </StationPage>
  )
}
