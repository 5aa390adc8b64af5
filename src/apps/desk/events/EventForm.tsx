import { useEffect, useRef, useState } from 'react'
import type { ApiDeskEvent } from '#contract/api/desk-event.schema.ts'
import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { changeEvent, makeEvent } from '#platform/desk-client/event-client.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'
import { useHolds } from '../use-holds.ts'
import { draftOf, wishIn, withFirstDay, withParticipant } from './draft.ts'
import { MomentFields } from './MomentFields.tsx'
import { ParticipantFields, participantId } from './ParticipantFields.tsx'
import { SectorChoice } from './SectorChoice.tsx'

type EventFormProps = {
  /** The event to change; a new one without. */
  readonly event: ApiDeskEvent | undefined
  readonly sectors: ApiSectors['sectoren']
  readonly onDone: (told: string) => void
  readonly onNo: () => void
}

/** Everything about an event but its code. */
export const EventForm = ({ event, sectors, onDone, onNo }: EventFormProps) => {
  const [begun] = useState(() => draftOf(event))
  const [draft, setDraft] = useState(begun)
  useHolds(draft !== begun)
  const { sentence, fields, isBusy, send } = useForm()
  /** When an answer did not come, the same is sent by the same key, and is made once. */
  const attempt = useRef({ what: '', key: '' })
  const title = useRef<HTMLDivElement>(null)
  const participants = useRef<HTMLDivElement>(null)
  useEffect(() => title.current?.focus(), [])
  const submit = async (): Promise<void> => {
    const wish = wishIn(
      draft,
      sectors.map(({ id }) => id),
    )
    const what = JSON.stringify(wish)
    if (attempt.current.what !== what) attempt.current = { what, key: crypto.randomUUID() }
    const saved = await send(() =>
      event ? changeEvent(wish, event.code) : makeEvent(wish, attempt.current.key),
    )
    if (saved) onDone(event ? `${saved.naam} is gewijzigd.` : `${saved.naam} heeft code ${saved.code}.`)
  }
  const { nextKey } = draft
  const added = useRef(nextKey)
  useEffect(() => {
    // Whoever adds a participant goes on with its name.
    if (nextKey > added.current) document.getElementById(participantId(nextKey - 1))?.focus()
    added.current = nextKey
  }, [nextKey])
  return (
    <>
      <div ref={title} tabIndex={-1}>
        <Heading level={2}>{event ? `${event.naam} wijzigen` : 'Een nieuw evenement'}</Heading>
      </div>
      <DeskForm
        action={event ? 'Bewaar' : 'Maak het evenement'}
        isBusy={isBusy}
        problem={
          sentence ?? (Object.keys(fields).length > 0 ? 'Er klopt iets niet. Kijk bij de velden.' : undefined)
        }
        onSubmit={submit}
        isPrimary
      >
        <Field
          id="naam"
          label="Naam van het evenement"
          type="text"
          value={draft.naam}
          onChange={naam => setDraft({ ...draft, naam })}
          autoComplete="off"
          error={fields.naam}
        />
        <Field
          id="plaats"
          label="Waar is het?"
          hint="Zoals je het tegen een bezoeker zegt: De hal van het stadhuis."
          type="text"
          value={draft.plaats}
          onChange={plaats => setDraft({ ...draft, plaats })}
          autoComplete="off"
          error={fields.plaats}
        />
        <MomentFields
          legend="Begin"
          name="begin"
          value={draft.begin}
          errors={fields}
          onChange={begin =>
            setDraft({ ...(begin.dag === draft.begin.dag ? draft : withFirstDay(draft, begin.dag)), begin })
          }
        />
        <MomentFields
          legend="Eind"
          name="eind"
          value={draft.eind}
          errors={fields}
          onChange={eind => setDraft({ ...draft, eind })}
        />
        <SectorChoice
          legend="Gaat het over bepaalde sectoren?"
          sectors={sectors}
          chosen={draft.sectoren}
          onChange={sectoren => setDraft({ ...draft, sectoren })}
        />
        <div ref={participants} tabIndex={-1} className="desk-participants">
          <Heading level={3}>Wie zijn er?</Heading>
          {draft.deelnemers.map((one, at) => (
            <ParticipantFields
              key={one.key}
              number={at + 1}
              participant={one}
              sectors={sectors}
              error={fields[`deelnemers/${at}/naam`]}
              onChange={changed =>
                setDraft({
                  ...draft,
                  deelnemers: draft.deelnemers.map(each => (each.key === one.key ? changed : each)),
                })
              }
              onRemove={() => {
                setDraft({ ...draft, deelnemers: draft.deelnemers.filter(({ key }) => key !== one.key) })
                participants.current?.focus()
              }}
            />
          ))}
          <div>
            <Button onPress={() => setDraft(withParticipant(draft))}>Voeg een deelnemer toe</Button>
          </div>
        </div>
      </DeskForm>
      <div>
        <Button purpose="subtle" onPress={onNo}>
          Nee, toch niet
        </Button>
      </div>
    </>
  )
}
