import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { Text } from '#platform/i18n/Text.tsx'
import { Waiting } from '#ui/Waiting.tsx'
import type { ScreenProps } from './screen-props.ts'
import { againWay, ProblemScreen } from './screens/problem/ProblemScreen.tsx'

/** A screen that is fetched when it is first needed, or a little before. */
export type LatePart = {
  /** Null until it was fetched. */
  readonly screen: () => ComponentType<ScreenProps> | null
  /** Whether it is there now. What failed can be tried again. */
  readonly load: () => Promise<boolean>
}

export const latePart = (fetchScreen: () => Promise<ComponentType<ScreenProps>>): LatePart => {
  let fetched: ComponentType<ScreenProps> | null = null
  return {
    screen: () => fetched,
    load: async () => {
      fetched ??= await fetchScreen().catch(() => null)
      return fetched !== null
    },
  }
}

type LateScreenProps = ScreenProps & {
  readonly part: LatePart
  /** Around what stands in its place, for a screen that brings its own frame. */
  readonly frame?: (content: ReactNode) => ReactNode
}

/**
 * Shows a screen as soon as it was fetched. When that fails, a sentence stands in its place and it can be tried again
 * without loading the page anew, which on a kiosk would lose the visit.
 */
export const LateScreen = ({ part, frame = content => content, ...props }: LateScreenProps) => {
  const [failed, setFailed] = useState(false)
  const [, setThere] = useState(false)
  const Screen = part.screen()
  const isMissing = Screen === null && !failed
  useEffect(() => {
    if (!isMissing) return
    let shown = true
    void part.load().then(isThere => {
      if (!shown) return
      setThere(isThere)
      setFailed(!isThere)
    })
    return () => {
      shown = false
    }
  }, [isMissing, part])
  if (Screen) return <Screen {...props} />
  return frame(
    failed ? (
      <ProblemScreen body="problem.load.body" ways={[againWay(() => setFailed(false))]} />
    ) : (
      <Waiting>
        <Text id="shell.wait.body" />
      </Waiting>
    ),
  )
}
