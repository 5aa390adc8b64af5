import { Component, type ReactNode } from 'react'
import type { Place } from './place.ts'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { Shell } from './shell/Shell.tsx'
import { startAnew } from './start-anew.ts'

type CrashProps = { readonly mode: Place['mode']; readonly children: ReactNode }

/** A bug: says so and starts again from an empty device. What could not be fetched is no bug and never comes here. */
export class Crash extends Component<CrashProps, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    const { mode, children } = this.props
    if (!this.state.crashed) return children
    const anew = () => startAnew(mode)
    return (
      <Shell state="problem" stop={null} layout="reading" onWipe={anew}>
        <ProblemScreen
          body="problem.crash.body"
          ways={[{ id: 'anew', label: 'problem.again.button', onPress: anew }]}
        />
      </Shell>
    )
  }
}
