import { failure, type Result, success } from '#core/shared/result.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import { readTally, type ShownTally } from '../../booking/use-cases/hold-events.ts'

export type News =
  /** What is shown, at once and whenever it has changed. */
  | { readonly kind: 'tally'; readonly tally: ShownTally }
  /** Nothing changed; until when that is known, unless the database does not answer. */
  | { readonly kind: 'alive'; readonly asOf: string | undefined }
  /** There is nothing more to come. */
  | { readonly kind: 'over' }

type Tell = (news: News) => void

export type TallyBoards = {
  /**
   * Tells of an event until it is left, what is shown now first, unless nobody knows. `full`: come back later.
   * `crowded`: it has enough at the address `from`, which is not known of everybody.
   */
  readonly watch: (
    code: string,
    tell: Tell,
    from?: string,
  ) => Promise<Result<() => void, 'not-found' | 'full' | 'crowded'>>
  /** Ends what is open; nobody is let in any more. */
  readonly stop: () => void
}

type Pace = {
  /** Milliseconds between two readings of an event. */
  readonly every: number
  /** After so many of them those who watch hear that all is well. */
  readonly beat: number
  /** So many boards at once, of all events. */
  readonly most: number
  /** Of one event, so that others keep places. */
  readonly mostOfEvent: number
  /** From one address, as one program can open any number. */
  readonly mostOfAddress: number
}
const PACE: Pace = { every: 1_000, beat: 15, most: 5_000, mostOfEvent: 2_500, mostOfAddress: 200 }

type Group = {
  readonly code: string
  /** With the address that each comes from, as far as it says anything. */
  readonly watchers: Map<Tell, string | undefined>
  latest: ShownTally
  timer: ReturnType<typeof setInterval> | undefined
  turns: number
  isReading: boolean
  /** The database does not answer. */
  isAway: boolean
}

const shownIn = ({ visits, sectors }: ShownTally): string => JSON.stringify([visits, sectors])

/**
 * Boards that watch the tally of an event: whoever watches the same event shares one reading a second, and an event that
 * nobody watches is not read. Each instance reads for itself, so that a visit counted by another is seen as well.
 */
export const tallyBoards = (
  world: BookingWorld,
  report: (error: unknown) => void,
  { every, beat, most, mostOfEvent, mostOfAddress }: Pace = PACE,
): TallyBoards => {
  const groups = new Map<string, Group>()
  const beginning = new Map<string, Promise<Result<ShownTally, 'not-found'>>>()
  const openFrom = new Map<string, number>()
  let open = 0
  let isStopped = false

  /** A crowd that comes for an event nobody watched yet shares its first reading too. */
  const readFirst = (code: string): Promise<Result<ShownTally, 'not-found'>> => {
    const running = beginning.get(code)
    if (running) return running
    const reading = readTally(world, code).finally(() => beginning.delete(code))
    beginning.set(code, reading)
    return reading
  }
  const hold = (from: string | undefined, places: 1 | -1): void => {
    open += places
    if (from === undefined) return
    const left = (openFrom.get(from) ?? 0) + places
    if (left > 0) openFrom.set(from, left)
    else openFrom.delete(from)
  }
  const tellAll = ({ watchers }: Group, news: News): void => {
    for (const tell of watchers.keys()) tell(news)
  }
  const end = (group: Group): void => {
    clearInterval(group.timer)
    groups.delete(group.code)
    tellAll(group, { kind: 'over' })
    for (const from of group.watchers.values()) hold(from, -1)
    group.watchers.clear()
  }
  const take = (group: Group, tally: ShownTally): void => {
    const isNew = group.isAway || shownIn(tally) !== shownIn(group.latest)
    group.latest = tally
    group.isAway = false
    if (isNew) tellAll(group, { kind: 'tally', tally })
  }
  const readAgain = async (group: Group): Promise<void> => {
    group.isReading = true
    try {
      const read = await readTally(world, group.code)
      if (groups.get(group.code) !== group) return
      if (read.ok) take(group, read.value)
      else end(group)
    } catch (error) {
      // Told once for each time that it goes away: it is tried again every second.
      if (!group.isAway) report(error)
      group.isAway = true
    } finally {
      group.isReading = false
    }
  }
  const turn = (group: Group): void => {
    group.turns += 1
    if (group.turns % beat === 0)
      tellAll(group, { kind: 'alive', asOf: group.isAway ? undefined : group.latest.asOf })
    if (!group.isReading) void readAgain(group)
  }
  const begin = (code: string, latest: ShownTally): Group => {
    const group: Group = {
      ...{ code, latest, watchers: new Map<Tell, string | undefined>(), timer: undefined },
      ...{ turns: 0, isReading: false, isAway: false },
    }
    group.timer = setInterval(() => turn(group), every).unref()
    groups.set(code, group)
    return group
  }
  const join = (group: Group, tell: Tell, from: string | undefined): (() => void) => {
    group.watchers.set(tell, from)
    hold(from, 1)
    // Old figures would pass for what holds now: the next reading that succeeds tells.
    tell(group.isAway ? { kind: 'alive', asOf: undefined } : { kind: 'tally', tally: group.latest })
    return () => {
      if (!group.watchers.delete(tell)) return
      hold(from, -1)
      if (group.watchers.size === 0) end(group)
    }
  }

  return {
    watch: async (code, tell, from) => {
      const watched = groups.get(code)
      const first = watched ? undefined : await readFirst(code)
      if (first && !first.ok) return first
      if (isStopped || open >= most) return failure('full')
      if (from !== undefined && (openFrom.get(from) ?? 0) >= mostOfAddress) return failure('crowded')
      if ((groups.get(code)?.watchers.size ?? 0) >= mostOfEvent) return failure('full')
      const group = groups.get(code) ?? (first ? begin(code, first.value) : undefined)
      return group ? success(join(group, tell, from)) : failure('full')
    },
    stop: () => {
      isStopped = true
      for (const group of [...groups.values()]) end(group)
    },
  }
}
