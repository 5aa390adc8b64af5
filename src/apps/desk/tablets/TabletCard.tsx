import { useId, useState } from 'react'
import type { ApiTablets } from '#contract/api/tablet.schema.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Sure } from '../Sure.tsx'
import { lengthInWords, momentInWords } from '../words-for-time.ts'
import { signalsOf } from './tablet-signals.ts'

type TabletCardProps = {
  readonly tablet: ApiTablets['tablets'][number]
  readonly asOf: string
  readonly newest: string | null
  /** Absent for who may not. */
  readonly onRevoke?: () => Promise<string | undefined>
}

const clockWords = (skew: number): string => {
  if (Math.abs(skew) < 5) return 'gelijk'
  return `${lengthInWords(Math.abs(skew))} ${skew > 0 ? 'voor' : 'achter'}`
}

export const TabletCard = ({ tablet, asOf, newest, onRevoke }: TabletCardProps) => {
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const { naam, proef, gekoppeldOp, status } = tablet
  const ago = (instant: string): string => {
    const seconds = (Date.parse(asOf) - Date.parse(instant)) / 1000
    return seconds < 60 ? 'net nog' : `${lengthInWords(seconds)} geleden`
  }
  return (
    <Card>
      <Heading level={3} id={id}>
        {naam}
        {proef && ' (om te proberen)'}
      </Heading>
      {signalsOf(tablet, asOf, newest).map(({ tone, sentence }) => (
        <p key={sentence} className={`desk-signal desk-signal--${tone}`}>
          {sentence}
        </p>
      ))}
      <dl className="desk-facts">
        <dt>Laatst gehoord</dt>
        <dd>{status ? ago(status.gezienOp) : 'nog niet'}</dd>
        {status && (
          <>
            <dt>Wachtende verzoeken</dt>
            <dd>{status.wachtend}</dd>
            <dt>Niet te bezorgen</dt>
            <dd>{status.onbezorgbaar}</dd>
            <dt>Klok</dt>
            <dd>{clockWords(status.klokafwijking)}</dd>
            <dt>Versie</dt>
            <dd>{status.versie}</dd>
          </>
        )}
        <dt>Gekoppeld</dt>
        <dd>{momentInWords(gekoppeldOp)}</dd>
      </dl>
      {onRevoke && !isAsking && (
        <ButtonRow>
          <Button purpose="subtle" describedBy={id} onPress={() => setAsking(true)}>
            Ontkoppel
          </Button>
        </ButtonRow>
      )}
      {onRevoke && isAsking && (
        <Sure
          question={`Weet je het zeker? ${naam} staat dan niet meer op deze pagina. De tablet blijft werken.`}
          yes="Ja, ontkoppel"
          onYes={onRevoke}
          onNo={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
