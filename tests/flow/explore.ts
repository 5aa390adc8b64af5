import {
  type ActorLogic,
  type ActorSystem,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  type EventObject,
  getMicrosteps,
} from 'xstate'
import { adjacencyMapToArray, getAdjacencyMap, getStateNodes } from 'xstate/graph'

type Exploration<Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input> = {
  readonly machine: ActorLogic<Snapshot, Event, Input, ActorSystem<never>>
  readonly events: readonly Event[]
  /** Snapshots with the same key are taken for the same place. */
  readonly key: (snapshot: Snapshot) => string
  readonly input?: Input
}

export type Step<Snapshot, Event> = { readonly from: Snapshot; readonly event: Event; readonly to: Snapshot }

export type Explored<Snapshot, Event> = {
  /** Every place that can be reached. */
  readonly snapshots: readonly Snapshot[]
  /** Every event that does something, from every place. */
  readonly steps: readonly Step<Snapshot, Event>[]
}

/** More than twice what the machines need. */
const MOST_STEPS = 80_000

/** Walks everywhere the events lead, in the machine that runs. */
export const explore = <Snapshot extends AnyMachineSnapshot, Event extends EventObject, Input>({
  machine,
  events,
  key,
  input,
}: Exploration<Snapshot, Event, Input>): Explored<Snapshot, Event> => {
  const map = getAdjacencyMap<Snapshot, Event, Input, ActorSystem<never>>(machine, {
    events,
    filterEvents: (snapshot, event) => snapshot.can(event),
    serializeState: key,
    // A machine that has no end of places is a fault to tell, not to wait for.
    limit: MOST_STEPS,
    ...(input === undefined ? {} : { input }),
  })
  return {
    snapshots: Object.values(map).map(({ state }) => state),
    steps: adjacencyMapToArray(map).map(({ state, event, nextState }) => ({
      from: state,
      event,
      to: nextState,
    })),
  }
}

const nameOf = (transition: AnyTransitionDefinition, index: number): string =>
  `${transition.source.id} on ${transition.eventType || 'always'} (${index + 1})`

const eventlessOf = (machine: AnyStateMachine): readonly AnyTransitionDefinition[] =>
  getStateNodes(machine).flatMap(node => node.always ?? [])

/** Every transition the machine defines, by name: state, event, and which of the candidates. */
export const definedTransitions = (machine: AnyStateMachine): ReadonlyMap<AnyTransitionDefinition, string> =>
  new Map(
    [machine.root, ...getStateNodes(machine)].flatMap(node =>
      [...node.transitions.values(), node.always ?? []].flatMap(candidates =>
        candidates.map((candidate, index) => [candidate, nameOf(candidate, index)] as const),
      ),
    ),
  )

/** The transitions that an event sets off from here: the one that answers it, and those that follow by themselves. */
const transitionsTaken = (
  machine: AnyStateMachine,
  from: AnyMachineSnapshot,
  event: AnyEventObject,
): readonly AnyTransitionDefinition[] => {
  const places: readonly AnyMachineSnapshot[] = getMicrosteps(machine, from, event).map(([place]) => place)
  const followed = places
    .slice(0, -1)
    .flatMap((before, index) =>
      eventlessOf(machine).filter(
        ({ source, target }) =>
          before._nodes.includes(source) && target?.some(node => places[index + 1]?._nodes.includes(node)),
      ),
    )
  return [...machine.getTransitionData(from, event), ...followed]
}

/** Names of defined transitions that no step takes. */
export const transitionsMissed = (
  machine: AnyStateMachine,
  steps: readonly Step<AnyMachineSnapshot, AnyEventObject>[],
): readonly string[] => {
  const taken = new Set(steps.flatMap(({ from, event }) => transitionsTaken(machine, from, event)))
  return [...definedTransitions(machine)].filter(([each]) => !taken.has(each)).map(([, name]) => name)
}

/** Names of the states somebody can be in, in the order of the machine. */
export const stateIds = (machine: AnyStateMachine): readonly string[] =>
  getStateNodes(machine)
    .filter(node => node.type !== 'history')
    .map(node => node.id)

export const visitedIds = (snapshots: readonly AnyMachineSnapshot[]): ReadonlySet<string> =>
  new Set(snapshots.flatMap(snapshot => snapshot._nodes.map(node => node.id)))
