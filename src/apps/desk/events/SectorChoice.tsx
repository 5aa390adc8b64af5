import type { ApiSectors } from '#contract/api/sector.schema.ts'
import { Button } from '#ui/Button.tsx'
import { FieldSet } from '#ui/Field.tsx'

type SectorChoiceProps = {
  readonly legend: string
  readonly sectors: ApiSectors['sectoren']
  readonly chosen: readonly string[]
  readonly onChange: (chosen: string[]) => void
}

/** Any number of the town's sectors; each is on or off. */
export const SectorChoice = ({ legend, sectors, chosen, onChange }: SectorChoiceProps) => (
  <FieldSet legend={legend}>
    <div className="perron-row">
      {sectors.map(({ id, naam }) => (
        <Button
          key={id}
          pressed={chosen.includes(id)}
          onPress={() => onChange(chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id])}
        >
          {naam}
        </Button>
      ))}
    </div>
  </FieldSet>
)
