import type { ApiFacts } from '#contract/api/fact.schema.ts'
import { fetchFacts } from '#platform/desk-client/pack-client.ts'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { dateInWords } from '../words-for-time.ts'

type Fact = ApiFacts['feiten'][number]

const FactCard = ({ fact, isOver }: { readonly fact: Fact; readonly isOver: boolean }) => (
  <Card>
    <Heading level={3}>{fact.onderwerp}</Heading>
    <Paragraph>“{fact.zin}”</Paragraph>
    <p className={isOver ? 'desk-signal desk-signal--alarm' : 'desk-signal'}>
      {isOver ? 'Verlopen op' : 'Geldig tot en met'} {dateInWords(fact.geldigTot)}
    </p>
    <dl className="desk-facts">
      <dt>Bron</dt>
      <dd>{fact.bron}</dd>
      <dt>Van</dt>
      <dd>{dateInWords(fact.bronDatum)}</dd>
      {fact.adres && (
        <>
          <dt>Te lezen op</dt>
          <dd>
            <a href={fact.adres} rel="noreferrer">
              {fact.adres}
            </a>
          </dd>
        </>
      )}
      <dt>Naam</dt>
      <dd>{fact.id}</dd>
    </dl>
  </Card>
)

/** What the town says that needs a new source soon. The words themselves are changed in its pack, not here. */
export const Facts = ({ onEnded }: PageProps) => {
  const { value, isUnreachable } = useAnswer(fetchFacts, onEnded)
  return (
    <>
      <ScreenHeading>Feiten</ScreenHeading>
      <Paragraph>
        Elk feit in de app heeft een bron en een laatste dag. Na die dag laat de app het niet meer zien. Zoek
        op tijd een nieuwe bron, en zet die in de inhoud van je gemeente.
      </Paragraph>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.feiten.length === 0 && (
        <Paragraph>Er verloopt geen enkel feit tot en met {dateInWords(value.tot)}.</Paragraph>
      )}
      {value && value.feiten.length > 0 && (
        <>
          <Heading level={2}>Verlopen, of geldig tot en met {dateInWords(value.tot)}</Heading>
          <ul className="desk-grid">
            {value.feiten.map(fact => (
              <li key={fact.id}>
                <FactCard fact={fact} isOver={fact.geldigTot < value.peildatum} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
