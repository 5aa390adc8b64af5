import { shownSectors } from '#core/matching/shown.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { useAdvice } from '../../use-advice.ts'
import { Reasons } from '../result/Reasons.tsx'
import { tellingReasons } from '../result/reason-text.ts'
import './printed-result.css'

const REASONS = 3
const JOBS = 3

/** Result and plan on one sheet of paper, with the code below. Only there when printed; a screen has the other pages. */
export const PrintedResult = ({ session, context }: Pick<ScreenProps, 'session' | 'context'>) => {
  const advice = useAdvice(session, context)
  const steps = session.pack.doors.flatMap(door => context.steps.filter(step => step.door === door.id))
  return (
    <div className="perron-printed" aria-hidden="true">
      <Text id="takingHome.shared.title" as="p" className="perron-printed__title" />
      <Heading level={2}>
        <Text id={advice.certainty === 'too-little' ? 'result.nothing.title' : 'result.title'} />
      </Heading>
      <ol>
        {shownSectors(advice, new Set(context.dismissedSectors)).map(({ entry }) => (
          <li key={entry.id}>
            <strong>
              <Text id={`sector.${entry.id}.title`} />
            </strong>
            {entry.jobs.slice(0, JOBS).map((job, index) => (
              <span key={job.id}>
                {index === 0 ? ': ' : ', '}
                <Text id={`job.${job.id}.title`} />
              </span>
            ))}
            <Reasons pack={session.pack} reasons={tellingReasons(entry.reasons, REASONS)} />
          </li>
        ))}
      </ol>
      {steps.length > 0 && (
        <>
          <Heading level={2}>
            <Text id="myPlan.title" />
          </Heading>
          <ul>
            {steps.map(({ door, when }) => (
              <li key={door}>
                <strong>
                  <Text id={`door.${door}.title`} />
                </strong>
                {when && (
                  <>
                    {' – '}
                    <Text id={`myPlan.${when}.button`} />
                  </>
                )}
                <Paragraph>
                  <Text id={`door.${door}.ask.body`} />
                </Paragraph>
              </li>
            ))}
          </ul>
        </>
      )}
      <Paragraph>
        <Text id="howItWorks.not-for.decide.body" />
      </Paragraph>
    </div>
  )
}
