import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { Camera } from './Camera.tsx'

type TakeCodeProps = {
  /** What happened to the sheet that was here before. */
  readonly told: string | undefined
  /** In a sentence why a code does not open. */
  readonly onCode: (typed: string) => Promise<string | undefined>
}

/** Asks for the code on the visitor's screen or paper. */
export const TakeCode = ({ told, onCode }: TakeCodeProps) => {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const focusField = (): void => document.getElementById('code')?.focus()
  const open = async (code: string): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    const refused = await onCode(code)
    if (refused === undefined) return
    setBusy(false)
    setProblem(refused)
    // The camera went, and the focus with it: the field tells what is wrong and takes another code.
    focusField()
  }
  return (
    <>
      <ScreenHeading>Gespreksblad</ScreenHeading>
      {told && <Notice role="status">{told}</Notice>}
      <Paragraph>
        Open de uitslag van een bezoeker en maak samen een plan. Er wordt niets bewaard: als je klaar bent, is
        het weg.
      </Paragraph>
      <DeskForm
        action="Open de uitslag"
        isBusy={isBusy}
        problem={undefined}
        onSubmit={() => open(typed)}
        isPrimary
      >
        <Field
          id="code"
          label="Code van de bezoeker"
          hint="Lees de code met een scanner, of typ de code die de bezoeker voorleest."
          error={problem}
          type="text"
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
      </DeskForm>
      {isLooking ? (
        <Camera
          onCode={code => {
            setLooking(false)
            void open(code)
          }}
          onStop={() => {
            setLooking(false)
            focusField()
          }}
        />
      ) : (
        <ButtonRow>
          <Button onPress={() => setLooking(true)} icon={<Icon name="phone" />}>
            Scan met de camera
          </Button>
        </ButtonRow>
      )}
    </>
  )
}
