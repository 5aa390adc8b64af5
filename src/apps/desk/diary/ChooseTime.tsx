import { useCallback, useEffect, useId, useRef, useState } from 'react'
import {
  type ClientSlot,
  fetchLocations,
  fetchSlots,
  holdSlot,
  releaseHold,
} from '#platform/booking-client/booking-client.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { Button } from '#ui/Button.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { nameOfId } from '../name-of-id.ts'
import { timeInWords } from '../words-for-time.ts'
import { byDay, dayInWords } from './days.ts'
import { refusalIn } from './diary-words.ts'

type ChooseTimeProps = {
  readonly municipality: string
  readonly action: string
  /** Does it with a time that is held. The same again has one effect. */
  readonly onHeld: (hold: string) => Promise<ServiceAnswer<unknown>>
  readonly onDone: () => void
  readonly onNo: () => void
}

/** What was begun for one time: when an answer did not come, the same is asked again, and nothing happens twice. */
type Attempt = { readonly slot: ClientSlot; readonly key: string; hold?: string }

/** The free times of every place of a town. */
const askTimes = async (municipality: string): Promise<ServiceAnswer<readonly ClientSlot[]>> => {
  const places = await fetchLocations(municipality)
  if (places.kind !== 'done') return places
  const times = await Promise.all(places.value.locaties.map(({ id }) => fetchSlots(id)))
  const refused = times.find(answer => answer.kind !== 'done')
  if (refused) return refused
  return { kind: 'done', value: times.flatMap(answer => (answer.kind === 'done' ? answer.value : [])) }
}

const NO_TIMES = 'Er zijn geen vrije tijden.'
const CHOOSE = 'Kies eerst een tijd.'

/** A place, a day and a time, each from what is free. The time is held first, so that nobody else gets it meanwhile. */
export const ChooseTime = ({ municipality, action, onHeld, onDone, onNo }: ChooseTimeProps) => {
  const id = useId()
  const [free, setFree] = useState<readonly ClientSlot[]>()
  const [chosen, setChosen] = useState({ place: '', day: '', begin: '' })
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const attempt = useRef<Attempt>(undefined)
  const title = useRef<HTMLParagraphElement>(null)
  useEffect(() => title.current?.focus(), [])
  const ask = useCallback(async () => {
    const answer = await askTimes(municipality)
    setProblem(refusalIn(answer))
    if (answer.kind === 'done') setFree(answer.value)
  }, [municipality])
  useEffect(() => void ask(), [ask])

  const places = [...new Set(free?.map(({ location }) => location))]
  const place = places.find(one => one === chosen.place) ?? places[0] ?? ''
  const days = byDay((free ?? []).filter(({ location }) => location === place))
  const day = days.has(chosen.day) ? chosen.day : ([...days.keys()][0] ?? '')
  const times = days.get(day) ?? []
  // Never another one by itself: whoever chose a time that has gone chooses again.
  const slot = times.find(({ begin }) => begin === chosen.begin)

  const attemptFor = (wanted: ClientSlot): Attempt => {
    const { current } = attempt
    if (current?.slot.begin === wanted.begin && current.slot.location === wanted.location) return current
    if (current?.hold) void releaseHold(current.hold)
    attempt.current = { slot: wanted, key: crypto.randomUUID() }
    return attempt.current
  }
  const book = async (one: Attempt): Promise<ServiceAnswer<unknown>> => {
    if (one.hold === undefined) {
      const held = await holdSlot(one.slot, one.key)
      if (held.kind !== 'done') return held
      one.hold = held.value.id
    }
    return onHeld(one.hold)
  }
  const take = async (): Promise<void> => {
    if (isBusy) return
    if (!slot) return free ? setProblem(free.length > 0 ? CHOOSE : NO_TIMES) : ask()
    setBusy(true)
    const one = attemptFor(slot)
    const answer = await book(one)
    setBusy(false)
    if (answer.kind === 'done') return onDone()
    if (answer.kind === 'refused') {
      if (one.hold) void releaseHold(one.hold)
      attempt.current = undefined
      await ask()
    }
    setProblem(refusalIn(answer))
  }

  return (
    <>
      <p ref={title} tabIndex={-1} className="desk-signal">
        {free?.length === 0 ? NO_TIMES : 'Kies een vrije tijd.'}
      </p>
      <DeskForm action={action} isBusy={isBusy} problem={problem} onSubmit={take}>
        {places.length > 1 && (
          <SelectField
            id={`${id}-place`}
            label="Plaats"
            value={place}
            options={places.map(one => ({ value: one, name: nameOfId(one) }))}
            onChange={value => setChosen({ place: value, day: '', begin: '' })}
          />
        )}
        {days.size > 0 && (
          <>
            <SelectField
              id={`${id}-day`}
              label="Dag"
              value={day}
              options={[...days.keys()].map(one => ({ value: one, name: dayInWords(one) }))}
              onChange={value => setChosen({ place, day: value, begin: '' })}
            />
            <SelectField
              id={`${id}-time`}
              label="Tijd"
              value={slot?.begin ?? ''}
              options={[
                { value: '', name: 'Kies een tijd' },
                ...times.map(({ begin }) => ({ value: begin, name: timeInWords(begin) })),
              ]}
              onChange={value => setChosen({ place, day, begin: value })}
            />
          </>
        )}
      </DeskForm>
      {!isBusy && (
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      )}
    </>
  )
}
