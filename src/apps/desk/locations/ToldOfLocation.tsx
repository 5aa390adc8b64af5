import type { ApiToldOfLocation } from '#contract/api/location-details.schema.ts'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { dayInWords } from '../diary/days.ts'
import { DAYS } from '../hours/draft.ts'
import { windowsInWords } from '../hours/hours-words.ts'

type Sourced = { readonly bron: string; readonly geldigTot: string; readonly verlopen: boolean }

/** Who says it, and whether residents can still read it. */
const sourceInWords = ({ bron, geldigTot, verlopen }: Sourced): string => {
  const day = `${dayInWords(geldigTot)} ${geldigTot.slice(0, 4)}`
  return verlopen
    ? `Bron: ${bron}. Verlopen: inwoners konden dit lezen tot en met ${day}.`
    : `Bron: ${bron}. Te lezen tot en met ${day}.`
}

const Fact = ({ name, said, of }: { readonly name: string; readonly said: string; readonly of: Sourced }) => (
  <div className="desk-fact">
    <dt>{name}</dt>
    <dd>
      {said}
      <br />
      <small>{sourceInWords(of)}</small>
    </dd>
  </div>
)
const Unknown = ({ name }: { readonly name: string }) => (
  <div className="desk-fact">
    <dt>{name}</dt>
    <dd>niet bekend</dd>
  </div>
)

/** What a location says of itself, each fact with its source. */
export const ToldOfLocation = ({
  told: { uitleg, adres, telefoon, inloop },
}: {
  readonly told: ApiToldOfLocation
}) => (
  <>
    {uitleg && <Paragraph>{uitleg}</Paragraph>}
    <dl className="desk-facts">
      {adres ? (
        <Fact name="Adres" said={`${adres.straat}, ${adres.plaats}`} of={adres} />
      ) : (
        <Unknown name="Adres" />
      )}
      {telefoon ? <Fact name="Telefoon" said={telefoon.nummer} of={telefoon} /> : <Unknown name="Telefoon" />}
    </dl>
    <Heading level={3}>Zomaar binnenlopen</Heading>
    {inloop ? (
      <>
        <dl className="desk-facts">
          {DAYS.map(day => (
            <div key={day} className="desk-fact">
              <dt>{day}</dt>
              <dd>{windowsInWords(inloop.week[day])}</dd>
            </div>
          ))}
        </dl>
        <p>
          <small>{sourceInWords(inloop)}</small>
        </p>
      </>
    ) : (
      <Paragraph>Daar zijn geen tijden van bekend.</Paragraph>
    )}
  </>
)
