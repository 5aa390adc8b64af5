import { useState } from 'react'
import { chooseGuide } from '#platform/desk-client/guide-client.ts'
import { SelectField } from '#ui/SelectField.tsx'
import { DeskForm } from './DeskForm.tsx'
import { nameOfGuide } from './name-of-id.ts'
import { useForm } from './use-form.ts'

type GuideFormProps = {
  readonly id: string
  readonly label: string
  /** Who it is about, and which guide they are now. */
  readonly person: { readonly id: string; readonly gids: string | null }
  readonly guides: readonly string[]
  readonly onChosen: (guide: string | null) => Promise<void>
}

/** Which guide of the diary somebody is. */
export const GuideForm = ({ id, label, person, guides, onChosen }: GuideFormProps) => {
  const [chosen, setChosen] = useState(person.gids ?? '')
  const { sentence, isBusy, send } = useForm()
  const keep = async (): Promise<void> => {
    const guide = chosen || null
    if ((await send(() => chooseGuide(person.id, guide))) !== undefined) await onChosen(guide)
  }
  return (
    <DeskForm action="Bewaar" isBusy={isBusy} problem={sentence} onSubmit={keep}>
      <SelectField
        id={id}
        label={label}
        value={chosen}
        options={[
          { value: '', name: 'Geen gids' },
          ...guides.map(guide => ({ value: guide, name: nameOfGuide(guide) })),
        ]}
        onChange={setChosen}
      />
    </DeskForm>
  )
}
