import { useCallback, useEffect, useId, useState } from 'react'
import {
  type ClientSlot,
  fetchLocations,
  fetchSlots,
  holdSlot,
  releaseHold,
} from '#platform/booking-client/booking-client.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { Button } from '#ui/Button.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { nameOfId } from '../name-of-id.ts'
import { timeInWords } from '../words-for-time.ts'
import { byDay, dayInWords } from './days.ts'
import { refusalIn } from './diary-words.ts'

type ChooseTimeProps = {
  readonly municipality: string
  readonly action: string
  /** Does it with a time that is held. */
  readonly onHeld: (hold: string) => Promise<ServiceAnswer<unknown>>
  readonly onDone: () => void
  readonly onNo: () => void
}

/** The free times of every place of a town; undefined while they are being asked. */
const askTimes = async (municipality: string): Promise<ServiceAnswer<readonly ClientSlot[]>> => {
  const places = await fetchLocations(municipality)
  if (places.kind !== 'done') return places
  const times = await Promise.all(places.value.locaties.map(({ id }) => fetchSlots(id)))
  const refused = times.find(answer => answer.kind !== 'done')
  if (refused) return refused
  return { kind: 'done', value: times.flatMap(answer => (answer.kind === 'done' ? answer.value : [])) }
}

/** A place, a day and a time, each from what is free. The time is held first, so that nobody else gets it meanwhile. */
export const ChooseTime = ({ municipality, action, onHeld, onDone, onNo }: ChooseTimeProps) => {
  const id = useId()
  const [free, setFree] = useState<readonly ClientSlot[]>()
  const [chosen, setChosen] = useState({ place: '', day: '', begin: '' })
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
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
  const slot = times.find(({ begin }) => begin === chosen.begin) ?? times[0]

  const take = async (): Promise<void> => {
    if (!slot || isBusy) return
    setBusy(true)
    const held = await holdSlot(slot, crypto.randomUUID())
    const answer = held.kind === 'done' ? await onHeld(held.value.id) : held
    if (answer.kind !== 'done' && held.kind === 'done') void releaseHold(held.value.id)
    setBusy(false)
    if (answer.kind === 'done') return onDone()
    await ask()
    setProblem(refusalIn(answer))
  }

  if (free?.length === 0)
    return (
      <>
        <Paragraph>Er zijn geen vrije tijden.</Paragraph>
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      </>
    )
  return (
    <>
      <DeskForm action={action} isBusy={isBusy} problem={problem} onSubmit={take}>
        {places.length > 1 && (
          <SelectField
            id={`${id}-place`}
            label="Plaats"
            value={place}
            options={places.map(one => ({ value: one, name: nameOfId(one) }))}
            onChange={value => setChosen({ ...chosen, place: value })}
          />
        )}
        {slot ? (
          <>
            <SelectField
              id={`${id}-day`}
              label="Dag"
              value={day}
              options={[...days.keys()].map(one => ({ value: one, name: dayInWords(one) }))}
              onChange={value => setChosen({ ...chosen, place, day: value })}
            />
            <SelectField
              id={`${id}-time`}
              label="Tijd"
              value={slot.begin}
              options={times.map(({ begin }) => ({ value: begin, name: timeInWords(begin) }))}
              onChange={value => setChosen({ place, day, begin: value })}
            />
          </>
        ) : (
          <Paragraph>Even wachten …</Paragraph>
        )}
      </DeskForm>
      <Button purpose="subtle" onPress={onNo}>
        Nee, toch niet
      </Button>
    </>
  )
}
