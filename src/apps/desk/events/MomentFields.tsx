import type { ApiNewEvent } from '#contract/api/desk-event.schema.ts'
import { Field, FieldSet } from '#ui/Field.tsx'

type MomentFieldsProps = {
  readonly legend: string
  readonly name: 'begin' | 'eind'
  readonly value: ApiNewEvent['begin']
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (value: ApiNewEvent['begin']) => void
}

/** A day and a time, by the clock of the town. */
export const MomentFields = ({ legend, name, value, errors, onChange }: MomentFieldsProps) => (
  <FieldSet legend={legend}>
    <div className="desk-moment">
      <Field
        id={`${name}-dag`}
        label="Dag"
        type="date"
        value={value.dag}
        onChange={dag => onChange({ ...value, dag })}
        autoComplete="off"
        error={errors[`${name}/dag`]}
      />
      <Field
        id={`${name}-tijd`}
        label="Tijd"
        type="time"
        value={value.tijd}
        onChange={tijd => onChange({ ...value, tijd })}
        autoComplete="off"
        error={errors[`${name}/tijd`]}
      />
    </div>
  </FieldSet>
)
