import { useRef, useState } from 'react'
import { endCalendarKey, makeCalendarKey } from '#platform/desk-client/guide-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { refusalIn } from '../diary/diary-words.ts'
import { Sure } from '../Sure.tsx'
import { momentInWords } from '../words-for-time.ts'

type CalendarAddressProps = {
  readonly isGuide: boolean
  /** Since when there is an address; null when there is none. */
  readonly since: string | null
  /** Says what was done, and asks again how things are. */
  readonly onChange: (told: string) => Promise<void>
}

/** An address by which a calendar program reads the appointments. It is shown once, and never kept here. */
export const CalendarAddress = ({ isGuide, since, onChange }: CalendarAddressProps) => {
  const [address, setAddress] = useState<string>()
  const [asking, setAsking] = useState<'anew' | 'end'>()
  const [isCopied, setCopied] = useState(false)
  const [problem, setProblem] = useState<string>()
  const card = useRef<HTMLDivElement>(null)
  const make = async (): Promise<string | undefined> => {
    const answer = await makeCalendarKey()
    setProblem(refusalIn(answer))
    if (answer.kind !== 'done') return refusalIn(answer)
    setAsking(undefined)
    setCopied(false)
    setAddress(`${location.origin}${answer.value.pad}`)
    await onChange('Het adres is klaar. Je ziet het maar één keer.')
    return undefined
  }
  const end = async (): Promise<string | undefined> => {
    const answer = await endCalendarKey()
    if (answer.kind !== 'done') return refusalIn(answer)
    setAsking(undefined)
    setAddress(undefined)
    await onChange('Het adres werkt niet meer.')
    return undefined
  }
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby="eigen-agenda">
        <Heading level={2} id="eigen-agenda">
          Afspraken in je eigen agenda
        </Heading>
        <Paragraph>
          Maak een geheim adres en zet het in je agendaprogramma. Je ziet daar dan{' '}
          {isGuide ? 'je afspraken' : 'alle afspraken van de gemeente'}: tijd, plek en code. Er staan geen
          namen in. Geef het adres aan niemand.
        </Paragraph>
        {since && !address && <Paragraph>Je hebt een adres sinds {momentInWords(since)} uur.</Paragraph>}
        {address && (
          <>
            <p className="desk-link">{address}</p>
            <div role="status">{isCopied && 'Het adres is gekopieerd.'}</div>
          </>
        )}
        {problem && !asking && <Notice role="alert">{problem}</Notice>}
        {asking ? (
          <Sure
            key={asking}
            question="Weet je het zeker? Het adres dat je hebt, werkt dan niet meer."
            yes={asking === 'anew' ? 'Ja, maak een nieuw adres' : 'Ja, trek het in'}
            onYes={asking === 'anew' ? make : end}
            onNo={() => {
              setAsking(undefined)
              card.current?.focus()
            }}
          />
        ) : (
          <ButtonRow>
            {address && <Button onPress={() => void copy(address)}>Kopieer het adres</Button>}
            <Button onPress={() => (since ? setAsking('anew') : void make())}>
              {since ? 'Maak een nieuw adres' : 'Maak een adres'}
            </Button>
            {since && (
              <Button purpose="subtle" onPress={() => setAsking('end')}>
                Trek het adres in
              </Button>
            )}
          </ButtonRow>
        )}
      </div>
    </Card>
  )
}
