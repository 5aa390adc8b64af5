import { useState } from 'react'
import type { ApiPairing } from '#contract/api/tablet.schema.ts'
import { makePairingCode } from '#platform/desk-client/desk-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { useForm } from '../use-form.ts'
import { timeInWords } from '../words-for-time.ts'

/** Makes a code to type on a tablet. */
export const PairTablet = ({ onReady }: { readonly onReady: () => void }) => {
  const [name, setName] = useState('')
  const [made, setMade] = useState<ApiPairing>()
  const { sentence, fields, isBusy, send } = useForm()
  const submit = async (): Promise<void> => {
    const pairing = await send(() => makePairingCode(name))
    if (pairing) setMade(pairing)
  }
  if (made)
    return (
      <Card tone="mist">
        <Heading level={2}>Typ deze code op de tablet</Heading>
        <SpokenCode code={made.koppelcode} />
        <Paragraph>
          Ga op de tablet naar het beginscherm en druk op “Voor de gids”. De code werkt één keer, tot{' '}
          {timeInWords(made.verlooptOp)} uur.
        </Paragraph>
        <ButtonRow>
          <Button
            onPress={() => {
              setMade(undefined)
              setName('')
              onReady()
            }}
          >
            Klaar
          </Button>
        </ButtonRow>
      </Card>
    )
  return (
    <Card tone="mist">
      <Heading level={2}>Een tablet koppelen</Heading>
      <DeskForm action="Maak een koppelcode" isBusy={isBusy} problem={sentence} onSubmit={submit}>
        <Field
          id="naam"
          label="Hoe noemen jullie deze tablet?"
          hint="Bijvoorbeeld: Tablet bij de ingang. Geen naam van een mens."
          type="text"
          value={name}
          onChange={setName}
          autoComplete="off"
          error={fields.naam}
        />
      </DeskForm>
    </Card>
  )
}
