import { useEffect, useState } from 'react'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import {
  keepTabletKey,
  offersDemoPairing,
  pairForDemo,
  pairTablet,
  readTabletKey,
  type TabletKey,
} from '#platform/tablet-client/tablet-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Field } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'

type TabletPairingProps = {
  /** The town whose pack is shown; only to try things out. */
  readonly municipality: string
  /** The tablet has just been paired. */
  readonly onPaired: () => void
}

const problemOf = (answer: Exclude<ServiceAnswer<unknown>, { kind: 'done' }>): TextId => {
  if (answer.kind === 'unreachable') return 'pairing.unreachable.body'
  return answer.type === 'te-veel-verzoeken' ? 'pairing.too-many.body' : 'pairing.wrong-code.body'
}

/** Says whether this tablet is paired with the desk, and pairs it with a code made there. */
export const TabletPairing = ({ municipality, onPaired }: TabletPairingProps) => {
  const [key, setKey] = useState(readTabletKey)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<TextId | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [offersDemo, setOffersDemo] = useState(false)
  const isPaired = key !== null
  useEffect(() => {
    if (isPaired) return
    let isHere = true
    void offersDemoPairing().then(offers => isHere && setOffersDemo(offers))
    return () => {
      isHere = false
    }
  }, [isPaired])

  const pair = async (ask: () => Promise<ServiceAnswer<TabletKey>>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const answer = await ask()
    setBusy(false)
    if (answer.kind !== 'done') return setProblem(problemOf(answer))
    if (!keepTabletKey(answer.value)) return setProblem('pairing.not-kept.body')
    setKey(answer.value)
    onPaired()
  }

  if (isPaired)
    return (
      <Notice role="status">
        <Text id="pairing.paired.body" values={{ name: key.name }} />
      </Notice>
    )
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        void pair(() => pairTablet(code))
      }}
    >
      <Stack>
        <Paragraph>
          <Text id="pairing.how.body" />
        </Paragraph>
        <Field
          id="pairing-code"
          type="text"
          label={<Text id="pairing.code.title" />}
          hint={<Text id="pairing.code.hint" />}
          error={problem && <Text id={problem} />}
          value={code}
          onChange={setCode}
          autoComplete="off"
        />
        <ButtonRow>
          <Button purpose="primary" submits>
            <Text id={isBusy ? 'pairing.busy.button' : 'pairing.pair.button'} />
          </Button>
          {offersDemo && (
            <Button onPress={() => void pair(() => pairForDemo(municipality))}>
              <Text id="pairing.demo.button" />
            </Button>
          )}
        </ButtonRow>
      </Stack>
    </form>
  )
}
