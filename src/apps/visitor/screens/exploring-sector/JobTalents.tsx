import type { Pack } from '#contract/content/pack.schema.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { JobFact, JobFacts } from './JobFacts.tsx'

type JobTalentsProps = {
  readonly talents: readonly string[]
  readonly pictures: Pack['talents']
  /** What the visitor said about talents. */
  readonly said: Answers
}

/** The talents a job asks most, in the words of the questions, with a word when the visitor said so too. */
export const JobTalents = ({ talents, pictures, said }: JobTalentsProps) => (
  <JobFacts title={<Text id="exploringSector.talents.title" />}>
    {talents.map(id => (
      <JobFact key={id} picture={pictures.find(talent => talent.id === id)?.picture ?? `talent-${id}`}>
        <Text id={`talent.${id}.title`} />
        {said[id] === 'yes' && (
          <>
            {' '}
            <strong>
              <Text id="exploringSector.talent-said.body" />
            </strong>
          </>
        )}
      </JobFact>
    ))}
  </JobFacts>
)
