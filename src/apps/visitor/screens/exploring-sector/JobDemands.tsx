import type { Pack } from '#contract/content/pack.schema.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { JobFact, JobFacts } from './JobFacts.tsx'

type Job = Pack['sectors'][number]['jobs'][number]

/** What is heavy or awkward about a job, so that nobody finds out on the first day. */
export const JobDemands = ({ job }: { readonly job: Pick<Job, 'demands' | 'dutch'> }) => {
  const hard = [...job.demands, ...(job.dutch === 'much' ? (['dutch'] as const) : [])]
  if (hard.length === 0) return null
  return (
    <JobFacts title={<Text id="exploringSector.demands.title" />}>
      {hard.map(each => (
        <JobFact key={each} picture={`demand-${each}`}>
          <Text id={`exploringSector.demand.${each}.body`} />
        </JobFact>
      ))}
    </JobFacts>
  )
}
