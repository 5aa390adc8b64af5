import { useId, useState } from 'react'
import type { ApiDetailsOfLocation } from '#contract/api/location-details.schema.ts'
import { changeDetails } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { More } from '#ui/More.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { DAYS } from '../hours/draft.ts'
import { WindowFields } from '../hours/WindowFields.tsx'
import { useForm } from '../use-form.ts'
import { useFormFocus } from '../use-form-focus.ts'
import { useHolds } from '../use-holds.ts'
import { detailsOf, type LocationDraft, locationDraftOf } from './location-draft.ts'

type LocationFormProps = {
  readonly location: ApiDetailsOfLocation
  /** ISO date. */
  readonly today: string
  readonly onDone: () => void
  readonly onNo: () => void
}

/** All that a place says of itself, changed together. */
export const LocationForm = ({ location, today, onDone, onNo }: LocationFormProps) => {
  const id = useId()
  const [begun] = useState(() => locationDraftOf(location, today))
  const [draft, setDraft] = useState<LocationDraft>(begun)
  useHolds(draft !== begun)
  const { sentence, fields, isBusy, send } = useForm()
  const form = useFormFocus(fields)
  const save = async (): Promise<void> => {
    const saved = await send(async () => {
      const answer = await changeDetails(location.id, detailsOf(draft))
      return answer.kind === 'done' ? { kind: 'done', value: true } : answer
    })
    if (saved) onDone()
  }
  const field = (
    name: Exclude<keyof LocationDraft, 'inloop' | 'uitleg'>,
    label: string,
    place: string,
    more: { readonly type?: 'tel' | 'date'; readonly hint?: string } = {},
  ) => (
    <Field
      id={`${id}-${name}`}
      label={label}
      type="text"
      {...more}
      value={draft[name]}
      error={fields[place]}
      onChange={typed => setDraft({ ...draft, [name]: typed })}
      autoComplete="off"
    />
  )
  return (
    <div ref={form} tabIndex={-1} role="group" aria-label="Gegevens wijzigen" className="desk-card">
      <DeskForm action="Bewaar de gegevens" isPrimary isBusy={isBusy} problem={sentence} onSubmit={save}>
        {field('naam', 'Naam', 'naam', { hint: 'In elke taal hetzelfde.' })}
        <TextArea
          id={`${id}-uitleg`}
          label="Goed om te weten"
          hint="Eén of twee korte zinnen. Wie een andere taal koos, leest wat je hier verandert in het Nederlands."
          language="nl"
          value={draft.uitleg}
          error={fields.uitleg}
          onChange={uitleg => setDraft({ ...draft, uitleg })}
        />
        {field('straat', 'Straat en nummer', 'adres/straat', {
          hint: 'Leeg laten als het adres niet bekend is.',
        })}
        {field('plaats', 'Plaats', 'adres/plaats')}
        {field('telefoon', 'Telefoon', 'telefoon', {
          type: 'tel',
          hint: 'Leeg laten als er geen nummer is.',
        })}
        <More title="Wanneer iedereen mag binnenlopen">
          {DAYS.map(day => (
            <FieldSet key={day} legend={<span id={`${id}-${day}`}>{day}</span>}>
              <WindowFields
                place={`inloop/${day}`}
                windows={draft.inloop[day]}
                describedBy={`${id}-${day}`}
                errorAt={place => fields[place]}
                onChange={windows => setDraft({ ...draft, inloop: { ...draft.inloop, [day]: windows } })}
              />
            </FieldSet>
          ))}
        </More>
        {field('bron', 'Wie zegt dit?', 'bron', {
          hint: 'Inwoners lezen het erbij, met de datum van vandaag.',
        })}
        {field('geldigTot', 'Te lezen tot en met', 'geldigTot', {
          type: 'date',
          hint: 'Daarna laat de app niet meer zien wat je hier veranderde. Hooguit twee jaar.',
        })}
      </DeskForm>
      {!isBusy && (
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      )}
    </div>
  )
}
