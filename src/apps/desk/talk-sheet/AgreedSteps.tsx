import { useRef, useState } from 'react'
import type { Pack } from '#contract/content/pack.schema.ts'
import { WHENS } from '#core/handover/handover.ts'
import { MOST_STEPS, type PlanStep } from '#flow/visit/visit-context.ts'
import { FIRST_LANGUAGE, textOf } from '#platform/i18n/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SelectField } from '#ui/SelectField.tsx'
import { BothText } from './Both.tsx'

type AgreedStepsProps = {
  readonly doors: Pack['doors']
  readonly steps: readonly PlanStep[]
  readonly onChange: (steps: readonly PlanStep[]) => void
}

type StepProps = {
  readonly step: PlanStep
  readonly onTime: (when: PlanStep['when']) => void
  readonly onLeave: () => void
}

const Step = ({ step: { door, when }, onTime, onLeave }: StepProps) => (
  <Card tone="chosen">
    <strong id={`agreed-${door}`}>
      <BothText id={`door.${door}.title`} />
    </strong>
    <div role="group" aria-label="Wanneer">
      <ButtonRow>
        {WHENS.map(each => (
          <Button
            key={each}
            pressed={each === when}
            describedBy={`agreed-${door}`}
            onPress={() => onTime(each)}
            {...(each === when ? { icon: <Icon name="check" /> } : {})}
          >
            <BothText id={`myPlan.${each}.button`} isStacked />
          </Button>
        ))}
      </ButtonRow>
    </div>
    <ButtonRow>
      <Button purpose="subtle" describedBy={`agreed-${door}`} onPress={onLeave} icon={<Icon name="cross" />}>
        Haal weg
      </Button>
    </ButtonRow>
  </Card>
)

/** What visitor and guide agree on: doors of the town, each with its time. */
export const AgreedSteps = ({ doors, steps, onChange }: AgreedStepsProps) => {
  const list = useRef<HTMLDivElement>(null)
  const others = doors.filter(({ id }) => !steps.some(({ door }) => door === id))
  const [wanted, setWanted] = useState('')
  const chosen = others.find(({ id }) => id === wanted)?.id ?? others[0]?.id ?? ''
  // The button that was pressed may be gone.
  const change = (changed: readonly PlanStep[]): void => {
    list.current?.focus()
    onChange(changed)
  }
  return (
    <div ref={list} tabIndex={-1} className="talk-steps" role="group" aria-labelledby="agreed-title">
      {steps.length === 0 && <Paragraph>Er is nog geen stap.</Paragraph>}
      {steps.map(step => (
        <Step
          key={step.door}
          step={step}
          onTime={when => onChange(steps.map(each => (each === step ? { ...each, when } : each)))}
          onLeave={() => change(steps.filter(each => each !== step))}
        />
      ))}
      {steps.length >= MOST_STEPS ? (
        <Paragraph>Drie stappen is genoeg. Haal er eerst een weg voor een andere.</Paragraph>
      ) : (
        <>
          <SelectField
            id="nieuwe-stap"
            label="Nog een stap"
            value={chosen}
            options={others.map(({ id }) => ({
              value: id,
              name: textOf(`door.${id}.title`, undefined, FIRST_LANGUAGE),
            }))}
            onChange={setWanted}
          />
          <ButtonRow>
            <Button
              onPress={() => change([...steps, { door: chosen, when: null }])}
              icon={<Icon name="both" />}
            >
              Voeg deze stap toe
            </Button>
          </ButtonRow>
        </>
      )}
    </div>
  )
}
