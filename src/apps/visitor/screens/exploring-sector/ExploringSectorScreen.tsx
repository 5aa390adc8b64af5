import '#platform/i18n/later-texts.ts'
import { shownJobs } from '#core/matching/shown.ts'
import { hasText } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { useAdvice } from '../../use-advice.ts'
import { HereToday } from '../result/HereToday.tsx'
import { ClosedJobs } from './ClosedJobs.tsx'
import { JobCard } from './JobCard.tsx'
import './exploring-sector.css'

export const ExploringSectorScreen = ({ session, context, send }: ScreenProps) => {
  const advice = useAdvice(session, context)
  const sector = advice.sectors.find(each => each.id === context.sector) ?? advice.sectors[0]
  if (!sector) return null
  const jobs = shownJobs(sector, new Set(context.dismissedJobs))
  const known = session.pack.sectors.find(each => each.id === sector.id)?.jobs ?? []
  const seenAll = jobs.some(({ dismissed }) => dismissed)
  return (
    <Stack>
      <ScreenHeading>
        <Text id={`sector.${sector.id}.title`} />
      </ScreenHeading>
      <Paragraph>
        <Text id={jobs.length === 0 ? 'exploringSector.no-jobs.body' : 'exploringSector.intro.body'} />
      </Paragraph>
      <HereToday sector={sector.id} />
      {hasText(`sector.${sector.id}.weak.body`) && (
        <Notice>
          <Text id={`sector.${sector.id}.weak.body`} />
        </Notice>
      )}
      {seenAll && (
        <Notice role="status">
          <Text id="exploringSector.seen.body" />
        </Notice>
      )}
      <ul className="perron-jobs">
        {jobs.flatMap(({ entry }) =>
          known
            .filter(job => job.id === entry.id)
            .map(job => (
              <JobCard
                key={job.id}
                job={job}
                pack={session.pack}
                said={context.sheet.talents}
                onDismiss={() => send({ type: 'JOB_DISMISSED', job: job.id })}
              />
            )),
        )}
      </ul>
      <ClosedJobs closed={sector.closed} />
      <Button
        purpose="primary"
        wide
        onPress={() => send({ type: 'CONTINUE' })}
        iconEnd={<Icon name="next" />}
      >
        <Text id="exploringSector.next-step.button" />
      </Button>
      <ButtonRow spread>
        <Button purpose="subtle" onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
          <Text id="shell.back.button" />
        </Button>
        <Button purpose="subtle" onPress={() => send({ type: 'CONTINUE' })} icon={<Icon name="skip" />}>
          <Text id="question.skip.button" />
        </Button>
      </ButtonRow>
    </Stack>
  )
}
