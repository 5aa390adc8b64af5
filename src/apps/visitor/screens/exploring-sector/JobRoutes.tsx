import type { Pack } from '#contract/content/pack.schema.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { validFacts } from '../../Sourced.tsx'
import { JobFact, JobFacts } from './JobFacts.tsx'

type JobRoutesProps = { readonly ids: readonly string[]; readonly routes: Pack['routes'] }

/** Ways to learn for a job. A way that is past its date is left out. */
export const JobRoutes = ({ ids, routes }: JobRoutesProps) => {
  const open = validFacts(routes).filter(route => ids.includes(route.id))
  if (open.length === 0) return null
  return (
    <JobFacts title={<Text id="exploringSector.routes.title" />}>
      {open.map(({ id, picture }) => (
        <JobFact key={id} picture={picture}>
          <Text id={`route.${id}.title`} />
        </JobFact>
      ))}
    </JobFacts>
  )
}
