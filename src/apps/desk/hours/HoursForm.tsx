import { useId, useState } from 'react'
import type { ApiHoursOfLocation } from '#contract/api/opening-hours.schema.ts'
import { changeHours } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'
import { useFormFocus } from '../use-form-focus.ts'
import { useHolds } from '../use-holds.ts'
import { DAYS, type Draft, type DraftDay, draftOf, hoursOf, newDay } from './draft.ts'
import { WindowFields } from './WindowFields.tsx'

type HoursFormProps = {
  readonly location: ApiHoursOfLocation
  readonly onDone: () => void
  readonly onNo: () => void
}

/** All hours of one place, changed together. */
export const HoursForm = ({ location, onDone, onNo }: HoursFormProps) => {
  const id = useId()
  const [begun] = useState(() => draftOf(location))
  const [draft, setDraft] = useState<Draft>(begun)
  useHolds(draft !== begun)
  const { sentence, fields, isBusy, send } = useForm()
  const form = useFormFocus(fields)
  const errorAt = (place: string): string | undefined => fields[place]
  const days = draft.afwijkingen
  const setDays = (afwijkingen: readonly DraftDay[]): void => setDraft({ ...draft, afwijkingen })
  const change = (key: string, to: Partial<DraftDay>): void =>
    setDays(days.map(one => (one.key === key ? { ...one, ...to } : one)))
  const add = (): void => {
    const day = newDay()
    setDays([...days, day])
    requestAnimationFrame(() => document.getElementById(`${day.key}-datum`)?.focus())
  }
  const remove = (key: string): void => {
    setDays(days.filter(one => one.key !== key))
    document.getElementById(`${id}-days`)?.querySelector('button')?.focus()
  }
  const save = async (): Promise<void> => {
    const saved = await send(async () => {
      const answer = await changeHours(location.id, hoursOf(draft))
      return answer.kind === 'done' ? { kind: 'done', value: true } : answer
    })
    if (saved) onDone()
  }
  return (
    <div ref={form} tabIndex={-1} role="group" aria-label="Tijden wijzigen" className="desk-hours">
      <DeskForm action="Bewaar de tijden" isPrimary isBusy={isBusy} problem={sentence} onSubmit={save}>
        {DAYS.map(day => (
          <FieldSet key={day} legend={<span id={`${id}-${day}`}>{day}</span>}>
            <WindowFields
              place={`week/${day}`}
              windows={draft.week[day]}
              describedBy={`${id}-${day}`}
              errorAt={errorAt}
              onChange={windows => setDraft({ ...draft, week: { ...draft.week, [day]: windows } })}
            />
          </FieldSet>
        ))}
        <Heading level={3}>Andere dagen</Heading>
        {days.map((day, index) => (
          <FieldSet key={day.key} legend={<span id={`${day.key}-dag`}>Andere dag {index + 1}</span>}>
            <Field
              id={`${day.key}-datum`}
              label="Datum"
              type="date"
              value={day.datum}
              error={errorAt(`afwijkingen/${index}/datum`)}
              onChange={datum => change(day.key, { datum })}
              autoComplete="off"
            />
            <WindowFields
              place={`afwijkingen/${index}/tijden`}
              windows={day.tijden}
              describedBy={`${day.key}-dag`}
              errorAt={errorAt}
              onChange={tijden => change(day.key, { tijden })}
            />
            <Button purpose="subtle" describedBy={`${day.key}-dag`} onPress={() => remove(day.key)}>
              Haal deze dag weg
            </Button>
          </FieldSet>
        ))}
        <div id={`${id}-days`}>
          <Button onPress={add}>Andere dag erbij</Button>
        </div>
      </DeskForm>
      {!isBusy && (
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      )}
    </div>
  )
}
