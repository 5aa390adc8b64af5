import { useId, useState } from 'react'
import type { ApiDetailsOfLocation } from '#contract/api/location-details.schema.ts'
import { changeDetails } from '#platform/desk-client/pack-client.ts'
import { Button } from '#ui/Button.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { DAYS } from '../hours/draft.ts'
import { WindowFields } from '../hours/WindowFields.tsx'
import { useForm } from '../use-form.ts'
import { useFormFocus } from '../use-form-focus.ts'
import { useHolds } from '../use-holds.ts'
import {
  type DraftPart,
  detailsOf,
  type LocationDraft,
  locationDraftOf,
  withSource,
} from './location-draft.ts'

type LocationFormProps = {
  readonly location: ApiDetailsOfLocation
  /** ISO date. */
  readonly today: string
  readonly onDone: () => void
  readonly onNo: () => void
}

/** All that a place says of itself, changed together; each fact has a source and a last day of its own. */
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
  const change = <Part extends DraftPart>(part: Part, to: Partial<LocationDraft[Part]>): void => {
    const said = { ...draft[part], ...to }
    setDraft({ ...draft, [part]: withSource(part, said, begun, today) })
  }
  const sourceOf = (part: DraftPart) => (
    <>
      <Field
        id={`${id}-${part}-bron`}
        label="Wie zegt dit?"
        type="text"
        value={draft[part].bron}
        error={fields[`${part}/bron`]}
        onChange={bron => setDraft({ ...draft, [part]: { ...draft[part], bron } })}
        autoComplete="off"
      />
      <Field
        id={`${id}-${part}-tot`}
        label="Te lezen tot en met"
        hint="Daarna laat de app dit niet meer zien. Kijk het voor die dag na."
        type="date"
        value={draft[part].geldigTot}
        error={fields[`${part}/geldigTot`]}
        onChange={geldigTot => setDraft({ ...draft, [part]: { ...draft[part], geldigTot } })}
        autoComplete="off"
      />
    </>
  )
  return (
    <div ref={form} tabIndex={-1} role="group" aria-label="Gegevens wijzigen" className="desk-hours">
      <DeskForm action="Bewaar de gegevens" isPrimary isBusy={isBusy} problem={sentence} onSubmit={save}>
        <Field
          id={`${id}-naam`}
          label="Naam"
          hint="In elke taal hetzelfde."
          type="text"
          value={draft.naam}
          error={fields.naam}
          onChange={naam => setDraft({ ...draft, naam })}
          autoComplete="off"
        />
        <TextArea
          id={`${id}-uitleg`}
          label="Goed om te weten"
          hint="Eén of twee korte zinnen. Wie een andere taal koos, leest wat je hier verandert in het Nederlands."
          language="nl"
          value={draft.uitleg}
          error={fields.uitleg}
          onChange={uitleg => setDraft({ ...draft, uitleg })}
        />
        <FieldSet legend="Adres">
          <Field
            id={`${id}-straat`}
            label="Straat en nummer"
            hint="Laat straat en plaats leeg als het adres niet bekend is."
            type="text"
            value={draft.adres.straat}
            error={fields['adres/straat']}
            onChange={straat => change('adres', { straat })}
            autoComplete="off"
          />
          <Field
            id={`${id}-plaats`}
            label="Plaats"
            type="text"
            value={draft.adres.plaats}
            error={fields['adres/plaats']}
            onChange={plaats => change('adres', { plaats })}
            autoComplete="off"
          />
          {sourceOf('adres')}
        </FieldSet>
        <FieldSet legend="Telefoon">
          <Field
            id={`${id}-nummer`}
            label="Nummer"
            hint="Leeg laten als er geen nummer is."
            type="tel"
            value={draft.telefoon.nummer}
            error={fields['telefoon/nummer']}
            onChange={nummer => change('telefoon', { nummer })}
            autoComplete="off"
          />
          {sourceOf('telefoon')}
        </FieldSet>
        <Heading level={3}>Zomaar binnenlopen</Heading>
        {DAYS.map(day => (
          <FieldSet key={day} legend={<span id={`${id}-${day}`}>{day}</span>}>
            <WindowFields
              place={`inloop/week/${day}`}
              windows={draft.inloop.week[day]}
              describedBy={`${id}-${day}`}
              errorAt={place => fields[place]}
              onChange={windows => change('inloop', { week: { ...draft.inloop.week, [day]: windows } })}
            />
          </FieldSet>
        ))}
        <FieldSet legend="Over deze inlooptijden">{sourceOf('inloop')}</FieldSet>
      </DeskForm>
      {!isBusy && (
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      )}
    </div>
  )
}
