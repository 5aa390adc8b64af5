import { useRef, useState } from 'react'
import { noteAbsence } from '#platform/desk-client/guide-client.ts'
import { Field } from '#ui/Field.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'
import { useHolds } from '../use-holds.ts'

type NoteAbsenceProps = {
  readonly guide: string
  readonly onNoted: () => Promise<void>
}

const EMPTY = { first: '', last: '', length: 'whole', from: '', to: '' }

/** Days, or parts of them. Nobody is asked why. */
export const NoteAbsence = ({ guide, onNoted }: NoteAbsenceProps) => {
  const [given, setGiven] = useState(EMPTY)
  useHolds(given !== EMPTY)
  const { sentence, fields, isBusy, send } = useForm()
  /** When an answer did not come, the same is sent by the same id, and stands there once. */
  const attempt = useRef({ what: '', id: '' })
  const set = (more: Partial<typeof EMPTY>): void => setGiven(known => ({ ...known, ...more }))
  const note = async (): Promise<void> => {
    const { first, last, length, from, to } = given
    const isPart = length === 'part'
    const absence = {
      gids: guide,
      eersteDag: first,
      laatsteDag: last || first,
      // An empty time is told as a wrong one, never taken for a whole day.
      ...(isPart && { vanaf: from, tot: to }),
    }
    const what = JSON.stringify(absence)
    if (attempt.current.what !== what) attempt.current = { what, id: crypto.randomUUID() }
    if ((await send(() => noteAbsence(attempt.current.id, absence))) === undefined) return
    setGiven(EMPTY)
    await onNoted()
  }
  return (
    <DeskForm action="Zet in de agenda" isBusy={isBusy} problem={sentence} onSubmit={note}>
      <Field
        id="eerste-dag"
        label="Eerste dag"
        type="date"
        value={given.first}
        error={fields.eersteDag}
        onChange={first => set({ first, ...(given.last < first && { last: first }) })}
        autoComplete="off"
      />
      <Field
        id="laatste-dag"
        label="Laatste dag"
        hint="Die dag zelf ook."
        type="date"
        value={given.last}
        error={fields.laatsteDag}
        onChange={last => set({ last })}
        autoComplete="off"
      />
      <SelectField
        id="hoe-lang"
        label="Hele dagen?"
        value={given.length}
        options={[
          { value: 'whole', name: 'Ja, hele dagen' },
          { value: 'part', name: 'Nee, een deel van de dag' },
        ]}
        onChange={length => set({ length })}
      />
      {given.length === 'part' && (
        <>
          <Field
            id="vanaf"
            label="Vanaf (op de eerste dag)"
            type="time"
            value={given.from}
            error={fields.vanaf}
            onChange={from => set({ from })}
            autoComplete="off"
          />
          <Field
            id="tot"
            label="Tot (op de laatste dag)"
            type="time"
            value={given.to}
            error={fields.tot}
            onChange={to => set({ to })}
            autoComplete="off"
          />
        </>
      )}
    </DeskForm>
  )
}
