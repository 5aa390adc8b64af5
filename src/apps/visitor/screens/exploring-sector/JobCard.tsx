import type { Pack } from '#contract/content/pack.schema.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { More } from '#ui/More.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { Picture } from '#ui/Picture.tsx'
import { SourcedFacts, validFacts } from '../../Sourced.tsx'
import { JobDay } from './JobDay.tsx'
import { JobDemands } from './JobDemands.tsx'
import { JobRoutes } from './JobRoutes.tsx'
import { JobTalents } from './JobTalents.tsx'

type Job = Pack['sectors'][number]['jobs'][number]

type JobCardProps = {
  readonly job: Job
  readonly pack: Pick<Pack, 'talents' | 'routes' | 'facts'>
  /** What the visitor said about talents. */
  readonly said: Answers
  readonly onDismiss: () => void
}

/** What the work itself is known to pay, and else what every employer must pay at least, where there is an employer. */
const wageOf = (job: Job, facts: Pack['facts']) => {
  const own = validFacts(job.wage ? [job.wage] : [])
  if (own.length > 0 || (job.paid ?? 'employed') !== 'employed') return own
  return facts.filter(fact => fact.id === 'minimum-wage')
}

/** A job: what you do, how you begin, where it leads and what is hard; a day, what helps, how to learn it and what it pays on request. */
export const JobCard = ({ job, pack, said, onDismiss }: JobCardProps) => (
  <li className="perron-job" data-job={job.id}>
    <div className="perron-job__top">
      <Picture name={job.picture} />
      <div>
        <Heading level={2} id={`job-${job.id}`}>
          <Text id={`job.${job.id}.title`} />
        </Heading>
        <Paragraph>
          <Text id={`job.${job.id}.body`} />
        </Paragraph>
      </div>
    </div>
    <ol className="perron-job__route">
      <li>
        <Heading level={3}>
          <Text id="exploringSector.entry.title" />
        </Heading>
        <Text id={`job.${job.id}.entry.body`} />
      </li>
      <li>
        <Heading level={3}>
          <Text id="exploringSector.next.title" />
        </Heading>
        <Text id={`job.${job.id}.next.body`} />
      </li>
    </ol>
    <JobDemands job={job} />
    {job.day && <JobDay id={job.id} />}
    <More title={<Text id="exploringSector.more.title" />} describedBy={`job-${job.id}`}>
      <JobTalents talents={job.talents} pictures={pack.talents} said={said} />
      <JobRoutes ids={job.routes} routes={pack.routes} />
      <SourcedFacts facts={[...(job.evidence ?? []), ...wageOf(job, pack.facts)]} />
    </More>
    <Button purpose="subtle" describedBy={`job-${job.id}`} onPress={onDismiss} icon={<Icon name="swap" />}>
      <Text id="exploringSector.dismiss.button" />
    </Button>
  </li>
)
