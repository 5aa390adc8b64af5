import type { Actor, SnapshotFrom } from 'xstate'
import type { VisitMachine } from '#flow/visit/visit.machine.ts'
import type { VisitContext } from '#flow/visit/visit-context.ts'

/** What may be counted of a visit that is over: nothing that tells one visitor from another. */
export type EndedVisit = {
  /** Whether it came to a result. */
  readonly finished: boolean
  readonly sectors: readonly string[]
  readonly doors: readonly string[]
  readonly guided: boolean
}

type Watched = {
  readonly actor: Pick<Actor<VisitMachine>, 'getSnapshot' | 'subscribe'>
  /** The sectors a result shows. */
  readonly sectorsOf: (context: VisitContext) => readonly string[]
  /** Called the first time that a visit shows a result, and never again for that visit. */
  readonly onResult: (sectors: readonly string[]) => void
  /** Called when a visit that was begun is over, in whatever way, once. */
  readonly onEnd: (visit: EndedVisit) => void
  /** Does it when the screen has been drawn. */
  readonly later: (work: () => void) => void
}

type Snapshot = SnapshotFrom<VisitMachine>

const isIn = ({ value }: Snapshot, states: readonly string[]): boolean =>
  typeof value === 'object' && 'visiting' in value && states.includes(value.visiting)

/** Before a visit: nobody has said anything yet. */
const BEFORE = ['attract', 'tablet', 'welcome']

const hasBegun = (snapshot: Snapshot): boolean =>
  typeof snapshot.value === 'object' && 'visiting' in snapshot.value && !isIn(snapshot, BEFORE)

/**
 * Watches a visit from outside, and tells when it shows its first result and when it is over. What it remembers is ids that
 * were on the screen; of an answer it remembers nothing for longer than the drawing of a screen.
 */
export const watchVisit = ({ actor, sectorsOf, onResult, onEnd, later }: Watched): void => {
  let begun = false
  let finished = false
  let told = false
  let sectors: readonly string[] = []
  let doors: readonly string[] = []
  let guided = false
  /** A result that was shown and not worked out here yet. */
  let shown: VisitContext | null = null

  const workOut = (): void => {
    if (shown === null) return
    const context = shown
    shown = null
    sectors = sectorsOf(context)
    if (told) return
    told = true
    onResult(sectors)
  }
  const end = (): void => {
    if (!begun) return
    const visit = { finished, doors, guided }
    begun = false
    try {
      workOut()
      onEnd({ ...visit, sectors })
    } finally {
      finished = false
      told = false
      sectors = []
      doors = []
      guided = false
    }
  }
  const look = (snapshot: Snapshot): void => {
    if (isIn(snapshot, ['attract'])) {
      end()
      return
    }
    begun ||= hasBegun(snapshot)
    const { context } = snapshot
    doors = context.steps.map(({ door }) => door)
    guided = context.guided === true
    if (!isIn(snapshot, ['result'])) return
    finished = true
    if (shown === null) later(workOut)
    shown = context
  }
  look(actor.getSnapshot())
  actor.subscribe({ next: look, complete: end })
}
