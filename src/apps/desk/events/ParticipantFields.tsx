import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { Button } from '#ui/Button.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import type { DraftParticipant } from './draft.ts'
import { SectorChoice } from './SectorChoice.tsx'

type ParticipantFieldsProps = {
  readonly number: number
  readonly participant: DraftParticipant
  readonly sectors: ApiSectors['sectoren']
  readonly error: string | undefined
  readonly onChange: (participant: DraftParticipant) => void
  readonly onRemove: () => void
}

const KINDS = [
  { value: 'werkgever', name: 'Werkgever' },
  { value: 'opleiding', name: 'Opleiding' },
  { value: 'anders', name: 'Iets anders' },
] as const

export const participantId = (key: number): string => `deelnemer-${key}`

export const ParticipantFields = ({
  number,
  participant,
  sectors,
  error,
  onChange,
  onRemove,
}: ParticipantFieldsProps) => {
  const id = participantId(participant.key)
  return (
    <FieldSet legend={`Deelnemer ${number}`}>
      <Field
        id={id}
        label="Naam"
        hint="Van een bedrijf of school, niet van een mens."
        type="text"
        value={participant.naam}
        onChange={naam => onChange({ ...participant, naam })}
        autoComplete="off"
        error={error}
      />
      <SelectField
        id={`${id}-soort`}
        label="Soort"
        value={participant.soort}
        options={KINDS}
        onChange={value => {
          const kind = KINDS.find(one => one.value === value)
          if (kind) onChange({ ...participant, soort: kind.value })
        }}
      />
      <SectorChoice
        legend="Kan vertellen over"
        sectors={sectors}
        chosen={participant.sectoren}
        onChange={sectoren => onChange({ ...participant, sectoren })}
      />
      <div>
        <Button purpose="subtle" onPress={onRemove}>
          Haal deelnemer {number} weg
        </Button>
      </div>
    </FieldSet>
  )
}
