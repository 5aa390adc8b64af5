import { evidenceIn } from './check-references.ts'
import type { ContentProblem } from './content-problem.ts'
import type { Content, TownFile } from './load-content.ts'
import { problemAt } from './read-typed.ts'
import { lastDayOf } from './source-date.ts'
import { windowFault } from './window-fault.ts'
import type { ReadFile } from './yaml-file.ts'

/** A fact of a pack with its place, for reports and checks. */
export type PlacedFact = {
  readonly name: string
  readonly source: string
  readonly date: string
  readonly validUntil: string
  readonly read: Pick<ReadFile<unknown>, 'file' | 'lineOf'>
  readonly path: readonly PropertyKey[]
}

type Fact = Pick<PlacedFact, 'source' | 'date' | 'validUntil'>

/** Everything the pack says about the world, that can grow old. */
export const factsIn = (content: Content): PlacedFact[] => {
  const place = (name: string, fact: Fact, read: PlacedFact['read'], path: readonly PropertyKey[]) => ({
    name,
    source: fact.source,
    date: fact.date,
    validUntil: fact.validUntil,
    read,
    path,
  })
  const { base, town } = evidenceIn(content)
  const parts = ['address', 'walkIn', 'phone', 'email'] as const
  return [
    ...[...base, ...town].map(({ fact, read, path }) => place(fact.id, fact, read, path)),
    ...content.doors.data.doors.flatMap((door, index) =>
      door.forms.map((form, number) =>
        place(`form.${form.id}`, form, content.doors, ['doors', index, 'forms', number]),
      ),
    ),
    ...content.routes.data.routes.map((route, index) =>
      place(`route.${route.id}`, route, content.routes, ['routes', index]),
    ),
    ...content.town.data.locations.flatMap((location, index) =>
      parts.flatMap(part => {
        const fact = location[part]
        return fact ? [place(`${location.id}.${part}`, fact, content.town, ['locations', index, part])] : []
      }),
    ),
  ]
}

const checkDates = (content: Content): ContentProblem[] =>
  factsIn(content)
    .filter(fact => fact.validUntil <= lastDayOf(fact.date))
    .map(fact =>
      problemAt(
        fact.read,
        [...fact.path, 'validUntil'],
        `“${fact.name}” is geldig tot ${fact.validUntil}, maar de bron is van ${fact.date}`,
        'Kies bij validUntil een dag na date.',
      ),
    )

type Window = { readonly from: string; readonly to: string }

const checkWindows = (
  town: TownFile,
  path: readonly PropertyKey[],
  windows: readonly Window[],
  leastMinutes: number,
): ContentProblem[] =>
  windows.flatMap((window, index) => {
    const at = (message: string, remedy: string) => [problemAt(town, [...path, index], message, remedy)]
    const label = `${window.from}–${window.to}`
    const fault = windowFault(windows, index, leastMinutes)
    if (fault?.kind === 'ends-before-begin')
      return at(`De tijd ${label} eindigt voor het begin`, 'Zet bij “to” een latere tijd.')
    if (fault?.kind === 'overlaps')
      return at(
        `De tijden ${fault.other.from}–${fault.other.to} en ${label} vallen over elkaar`,
        'Maak er één tijd van of schuif er een op.',
      )
    if (fault)
      return at(
        `Tussen ${label} past geen gesprek van ${leastMinutes} minuten`,
        'Maak de tijd langer of “minutes” kleiner.',
      )
    return []
  })

const checkHours = ({ town }: Content): ContentProblem[] =>
  town.data.locations.flatMap((location, index) => {
    const path = ['locations', index]
    const { conversations, walkIn } = location
    const dates = conversations.exceptions.map(exception => exception.date)
    return [
      ...Object.entries(walkIn?.weekly ?? {}).flatMap(([day, windows]) =>
        checkWindows(town, [...path, 'walkIn', 'weekly', day], windows, 0),
      ),
      ...Object.entries(conversations.weekly).flatMap(([day, windows]) =>
        checkWindows(town, [...path, 'conversations', 'weekly', day], windows, conversations.minutes),
      ),
      ...conversations.exceptions.flatMap((exception, place) => [
        ...(dates.indexOf(exception.date) < place
          ? [
              problemAt(
                town,
                [...path, 'conversations', 'exceptions', place, 'date'],
                `De dag ${exception.date} staat er twee keer`,
                'Zet alle tijden van die dag bij elkaar.',
              ),
            ]
          : []),
        ...checkWindows(
          town,
          [...path, 'conversations', 'exceptions', place, 'windows'],
          exception.windows,
          conversations.minutes,
        ),
      ]),
      ...Object.entries(conversations.guideHours ?? {}).flatMap(([guide, hours]) => {
        const at = [...path, 'conversations', 'guideHours', guide]
        return [
          ...Object.entries(hours.weekly).flatMap(([day, windows]) =>
            checkWindows(town, [...at, 'weekly', day], windows, 0),
          ),
          ...hours.exceptions.flatMap(({ windows }, place) =>
            checkWindows(town, [...at, 'exceptions', place, 'windows'], windows, 0),
          ),
        ]
      }),
      ...(new Set(conversations.guides).size < conversations.guides.length
        ? [
            problemAt(
              town,
              [...path, 'conversations', 'guides'],
              'Een gids staat er twee keer',
              'Noem elke gids één keer.',
            ),
          ]
        : []),
    ]
  })

/** Whether dates and times can be true. */
export const checkFacts = (content: Content): ContentProblem[] => [
  ...checkDates(content),
  ...checkHours(content),
]
