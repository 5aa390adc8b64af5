import { shownJobs, shownSectors } from '#core/matching/shown.ts'
import { tellingReasons } from '#platform/content-pack/reason-text.ts'
import { dateOf } from '#platform/i18n/dates.ts'
import { InShownLanguages, Text } from '#platform/i18n/Text.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { today } from '../../today.ts'
import { useAdvice } from '../../use-advice.ts'
import { Reasons } from '../result/Reasons.tsx'
import './printed-result.css'

const REASONS = 3

/** Result and plan on one sheet of paper, with the code below. Only there when printed; a screen has the other pages. */
export const PrintedResult = ({ session, context }: Pick<ScreenProps, 'session' | 'context'>) => {
  const advice = useAdvice(session, context)
  const steps = session.pack.doors.flatMap(door => context.steps.filter(step => step.door === door.id))
  return (
    <div className="perron-printed" aria-hidden="true">
      <p className="perron-printed__title">
        <Text id="takingHome.shared.title" />
      </p>
      <Paragraph>
        <Text id="town.title" />, <InShownLanguages words={language => dateOf(today(), language)} />
      </Paragraph>
      <Heading level={2}>
        <Text id={advice.certainty === 'too-little' ? 'result.nothing.title' : 'result.title'} />
      </Heading>
      {context.dismissedSectors.length === 0 && (
        <Paragraph>
          <Text id={`result.sure.${advice.certainty}.body`} />
        </Paragraph>
      )}
      <ol>
        {shownSectors(advice, new Set(context.dismissedSectors)).map(({ entry }) => (
          <li key={entry.id}>
            <strong>
              <Text id={`sector.${entry.id}.title`} />
            </strong>
            {shownJobs(entry, new Set(context.dismissedJobs)).map(({ entry: job }, index) => (
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
                  <Text id={`door.${door}.body`} /> <Text id={`door.${door}.ask.body`} />
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
