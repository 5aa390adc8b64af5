import { type AnyMachineSnapshot, type AnyStateMachine, type EventObject, transition } from 'xstate'

type Way = { readonly from: string; readonly event: string; readonly to: string }

const ARROW = /^ {2}(\w+) --> (\w+): (.+)$/gm
const ANYWHERE = /^- from every state(?: of `(\w+)`)?: `(\w+)[^`]*` to (?:`(\w+)`|the same state)$/gm

/** The table of transitions as it is written down: every arrow of a diagram, and the list below it. */
export const readTable = (chapter: string) => {
  const ways: readonly Way[] = [...chapter.matchAll(ARROW)].flatMap(([, from = '', to = '', labels = '']) =>
    labels.split(' or ').map(label => ({ from, to, event: label.split(/ (?=[[/])/)[0] ?? '' })),
  )
  const anywhere = [...chapter.matchAll(ANYWHERE)].map(([, inside, event = '', to]) => ({
    inside,
    event,
    to,
  }))
  return { ways, anywhere }
}

type Place = { readonly id: string; readonly around: string | null }

/** A state as the diagram names it: `visiting` and `reading` are left out, the rest is joined. */
export const placeIn = ({ value }: AnyMachineSnapshot): Place => {
  if (typeof value === 'string') return { id: value, around: null }
  const [[outer = '', inner] = []] = Object.entries(value)
  const isAround = outer === 'visiting' || outer === 'reading'
  return { id: isAround ? String(inner) : `${outer}_${String(inner)}`, around: isAround ? outer : null }
}

/** Where an event may lead from here according to the table; `here` stands for where the visit was. */
const allowed = (
  { ways, anywhere }: ReturnType<typeof readTable>,
  from: Place,
  event: string,
  here: string,
): ReadonlySet<string> => {
  const found = new Set([
    ...ways.filter(way => way.from === from.id && way.event === event).map(({ to }) => to),
    ...anywhere
      .filter(way => way.event === event && (way.inside === undefined || way.inside === from.around))
      .map(({ to }) => to ?? from.id),
  ])
  for (const reached of found) {
    if (reached === 'whereItWas' || reached === 'here') found.add(here)
    for (const way of ways) if (way.from === reached && way.event === 'at once') found.add(way.to)
  }
  return found
}

/** Sends random events and tells every transition that the table does not have, and every wipe that was not whole. */
export const undocumented = <Event extends EventObject>(
  machine: AnyStateMachine,
  events: readonly Event[],
  table: ReturnType<typeof readTable>,
  rounds: number,
  chance: () => number,
  first: AnyMachineSnapshot,
  isWiped: (snapshot: AnyMachineSnapshot) => boolean = () => true,
): readonly string[] => {
  const faults = new Set<string>()
  let before = first
  let here = placeIn(first).id
  for (let round = 0; round < rounds; round += 1) {
    const event = events[Math.floor(chance() * events.length)]
    if (!event) continue
    const [after] = transition(machine, before, event) as [AnyMachineSnapshot, unknown]
    const [from, to] = [placeIn(before), placeIn(after)]
    const isChanged = from.id !== to.id || before.context !== after.context
    if (isChanged && !allowed(table, from, event.type, here).has(to.id))
      faults.add(`${from.id} --> ${to.id}: ${event.type}`)
    if (event.type === 'RESET' && !isWiped(after)) faults.add(`RESET from ${from.id} leaves something`)
    if (to.around === 'visiting') here = to.id
    before = after
  }
  return [...faults]
}
