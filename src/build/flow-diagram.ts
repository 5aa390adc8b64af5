import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate'

/** A machine and how to speak of it. */
export type Flow = {
  readonly title: string
  readonly machine: AnyStateMachine
  /** States around the ones with a screen, such as `visiting`. */
  readonly around: readonly string[]
}

const childrenOf = (node: AnyStateNode): readonly AnyStateNode[] => Object.values(node.states)

/** `choosingSlot` as `choosing-slot`: the name of its folder and of the file with its words. */
export const kebab = (state: string): string => state.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Passed through at once: something always follows, whatever the visit knows. */
const isPassedThrough = (node: AnyStateNode): boolean =>
  node.always?.some(({ guard }) => guard === undefined) ?? false

/** The states that have a screen, in the order of the machine. */
export const screenStates = ({ machine, around }: Flow): readonly AnyStateNode[] => {
  const inside = (node: AnyStateNode): readonly AnyStateNode[] =>
    childrenOf(node).flatMap(child => (around.includes(child.key) ? inside(child) : [child]))
  return inside(machine.root).filter(node => node.type !== 'history' && !isPassedThrough(node))
}

const transitionsOf = (node: AnyStateNode): readonly AnyTransitionDefinition[] => [
  ...(node.always ?? []),
  ...[...node.transitions.values()].flat(),
]

/** States without states of their own, below this one or this one itself. */
const leavesOf = (node: AnyStateNode): readonly AnyStateNode[] => {
  const children = childrenOf(node).filter(child => child.type !== 'history')
  return children.length === 0 ? [node] : children.flatMap(leavesOf)
}

/** Where somebody is who enters a state. */
const entryOf = (node: AnyStateNode): AnyStateNode => {
  const first = node.initial?.target[0]
  return first === undefined ? node : entryOf(first)
}

const hasType = (value: unknown): value is { readonly type: string; readonly params?: unknown } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** What a guard or an action is called, with the part of the visit it is about when there is one. */
const nameOf = (named: unknown): string => {
  if (typeof named === 'string') return named
  if (!hasType(named)) return ''
  return typeof named.params === 'string' ? `${named.type} ${named.params}` : named.type
}

/** `BACK [isOnFirst talents]`; what stays in the same state says what it does as well, when that has a name. */
const labelOf = (transition: AnyTransitionDefinition): string => {
  const does = transition.target ? [] : transition.actions.map(nameOf).filter(Boolean)
  const guard = nameOf(transition.guard)
  return [
    transition.eventType || 'at once',
    ...(guard ? [`[${guard}]`] : []),
    ...(does.length > 0 ? [`/ ${does.join(', ')}`] : []),
  ].join(' ')
}

const isAround = ({ around }: Flow, node: AnyStateNode): boolean => !node.parent || around.includes(node.key)

const idOf = ({ around }: Flow, node: AnyStateNode): string =>
  node.path.filter(key => !around.includes(key)).join('_')

const nodesBelow = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...childrenOf(node).flatMap(nodesBelow),
]

const WHERE_IT_WAS = 'whereItWas'

type Arrow = { readonly from: string; readonly to: string; readonly label: string }

/** Mermaid draws no arrows between the insides of two states, so every arrow is drawn between leaves. */
const arrowsOf = (flow: Flow, node: AnyStateNode): readonly Arrow[] =>
  leavesOf(node).flatMap(leaf =>
    transitionsOf(node).flatMap(transition =>
      (transition.target ?? [leaf]).map(target => ({
        from: idOf(flow, leaf),
        to: target.type === 'history' ? WHERE_IT_WAS : idOf(flow, entryOf(target)),
        label: labelOf(transition),
      })),
    ),
  )

const drawArrows = (arrows: readonly Arrow[]): readonly string[] => {
  const labels = new Map<string, Set<string>>()
  for (const { from, to, label } of arrows) {
    const way = `${from} --> ${to}`
    labels.set(way, (labels.get(way) ?? new Set()).add(label))
  }
  return [...labels].map(([way, those]) => `${way}: ${[...those].join(' or ')}`)
}

/** What can happen whatever the state, as a list. */
const drawAnywhere = (flow: Flow): string =>
  nodesBelow(flow.machine.root)
    .filter(node => isAround(flow, node))
    .flatMap(node =>
      transitionsOf(node).map(transition => {
        const to = transition.target?.map(target => `\`${entryOf(target).key}\``).join() ?? 'the same state'
        return `- from every state${node.parent ? ` of \`${node.key}\`` : ''}: \`${labelOf(transition)}\` to ${to}`
      }),
    )
    .join('\n')

/** The machine as a Mermaid state diagram; what can happen anywhere is in a list below it. */
export const drawDiagram = (flow: Flow): string => {
  const { root } = flow.machine
  const leaves = leavesOf(root)
  const ways = nodesBelow(root).filter(node => !isAround(flow, node) && node.type !== 'history')
  const arrows = ways.flatMap(node => arrowsOf(flow, node))
  const returns = arrows.some(({ to }) => to === WHERE_IT_WAS)
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...leaves.map(leaf => `  state "${idOf(flow, leaf).replace('_', ': ')}" as ${idOf(flow, leaf)}`),
    ...(returns ? [`  state "where it was" as ${WHERE_IT_WAS}`] : []),
    `  [*] --> ${idOf(flow, entryOf(root))}`,
    ...drawArrows(arrows).map(line => `  ${line}`),
    '```',
  ].join('\n')
}

const eventsIn = (node: AnyStateNode): readonly string[] => [
  ...[...node.transitions.keys()],
  ...childrenOf(node).flatMap(eventsIn),
]

/** A table with its columns lined up, as the formatter of this repository wants it. */
const drawRows = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const lines = rows.map(
    row => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  const [head = '', ...body] = lines
  return [head, `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n')
}

/** Each state with its screen, its words, and the events it listens to. */
export const drawTable = (flow: Flow): string =>
  drawRows([
    ['State', 'Screen', 'Words', 'Listens to'],
    ...screenStates(flow).map(node => {
      const events = [...new Set(eventsIn(node))].map(event => `\`${event}\``).join(' ')
      const name = kebab(node.key)
      return [`\`${node.key}\``, `\`screens/${name}/\``, `\`${name}.json\``, events]
    }),
  ])

/** The page about the flow, as it lies in the repository. */
export const drawFlow = (flows: readonly Flow[]): string =>
  [
    '# What comes next',
    'Drawn from the machines that run, by `npx tsx src/build/write-flow-diagram.ts`. Do not edit: a test fails when this page is not what they say.',
    'The machines have no clocks and make no calls. They name what should be done (`loadSlots`), the app does it and reports the outcome as an event (`SLOTS_LOADED`). One state, one screen, one name. Screens are in `src/apps/visitor/screens/`, words in `src/platform/i18n/texts/<language>/`.',
    "Drawn is the visit at a shared device. On one's own device it begins at `welcome`, and `RESET` leads there.",
    ...flows.flatMap(flow => [`## ${flow.title}`, drawDiagram(flow), drawAnywhere(flow), drawTable(flow)]),
  ]
    .join('\n\n')
    .concat('\n')
