import { Component, type ReactNode } from 'react'
import { ProblemScreen } from './screens/problem/ProblemScreen.tsx'
import { Shell } from './shell/Shell.tsx'
import { startAnew } from './start-anew.ts'

type CrashProps = { readonly children: ReactNode }

/** A bug, or a part of the app that could not be fetched: says so and starts again from an empty device. */
export class Crash extends Component<CrashProps, { readonly failed: 'load' | 'crash' | null }> {
  override state = { failed: null }

  static getDerivedStateFromError(error: unknown) {
    const missing = error instanceof TypeError && /import|fetch/i.test(error.message)
    return { failed: missing ? 'load' : 'crash' }
  }

  override render() {
    const failed: 'load' | 'crash' | null = this.state.failed
    if (failed === null) return this.props.children
    return (
      <Shell state="problem" stop={null} layout="reading" onWipe={startAnew}>
        <ProblemScreen
          body={`problem.${failed}.body`}
          ways={
            failed === 'load'
              ? [
                  {
                    id: 'again',
                    label: 'serviceUnreachable.again.button',
                    onPress: () => window.location.reload(),
                  },
                ]
              : [{ id: 'anew', label: 'problem.again.button', onPress: startAnew }]
          }
        />
      </Shell>
    )
  }
}
