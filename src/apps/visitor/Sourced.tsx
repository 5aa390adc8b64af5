import { stillValid } from '#contract/content/valid-facts.ts'
import { dateOf } from '#platform/i18n/dates.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { today } from './today.ts'

type Source = { readonly source: string; readonly date: string }
type Fact = Source & { readonly id: string; readonly validUntil: string }

/** Where something is from, and of when it is. A source that names that date already is not given it twice. */
export const SourceHint = ({ fact: { source, date } }: { readonly fact: Source }) => (
  <small className="perron-source">
    {source.includes(dateOf(date, FIRST_LANGUAGE)) ? (
      <Text id="result.source-dated.hint" values={{ source }} />
    ) : (
      <Text id="result.source.hint" values={language => ({ source, date: dateOf(date, language) })} />
    )}
  </small>
)

/** What may still be said today. */
export const validFacts = <F extends Fact>(facts: readonly F[]): readonly F[] =>
  facts.filter(fact => stillValid(fact, today()))

/** Sentences about the world outside, each with its source and date. What is past its date is not shown. */
export const SourcedFacts = ({ facts }: { readonly facts: readonly Fact[] }) =>
  validFacts(facts).map(fact => (
    <Paragraph key={fact.id}>
      <Text id={`evidence.${fact.id}.body`} /> <SourceHint fact={fact} />
    </Paragraph>
  ))
