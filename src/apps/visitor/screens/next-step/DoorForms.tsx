import type { Pack } from '#contract/content/pack.schema.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { SourceHint, validFacts } from '../../Sourced.tsx'

type DoorFormsProps = {
  readonly forms: Pack['doors'][number]['forms']
  /** The routes of learning that lie behind the door. */
  readonly routes: Pack['routes']
}

/** What a step can be in this town. The words of the law change: what is past its date is not shown. */
export const DoorForms = ({ forms, routes }: DoorFormsProps) => {
  const known = [
    ...validFacts(forms).map(fact => ({ fact, words: `form.${fact.id}` as const })),
    ...validFacts(routes).map(fact => ({ fact, words: `route.${fact.id}` as const })),
  ]
  if (known.length === 0) return null
  return (
    <>
      <Heading level={3}>
        <Text id="nextStep.forms.title" />
      </Heading>
      {known.map(({ fact, words }) => (
        <Paragraph key={words}>
          <strong>
            <Text id={`${words}.title`} />
          </strong>
          {': '}
          <Text id={`${words}.body`} /> <SourceHint fact={fact} />
        </Paragraph>
      ))}
    </>
  )
}
