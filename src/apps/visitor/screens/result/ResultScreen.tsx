import '#platform/i18n/later-texts.ts'
import { shownSectors } from '#core/matching/shown.ts'
import { currentQuestion } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { More } from '#ui/More.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { TrackList } from '#ui/Track.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { useAdvice } from '../../use-advice.ts'
import { FitsLess } from './FitsLess.tsx'
import { AlsoHere, EventName } from './HereToday.tsx'
import { HowSure } from './HowSure.tsx'
import { PeopleNeeded } from './PeopleNeeded.tsx'
import { PlanCard } from './PlanCard.tsx'
import { SectorTrack } from './SectorTrack.tsx'

export const ResultScreen = ({ session, context, send }: ScreenProps) => {
  const advice = useAdvice(session, context)
  const shown = shownSectors(advice, new Set(context.dismissedSectors))
  const shownIds = shown.map(({ entry }) => entry.id)
  // How sure the order is was worked out for all sectors; it says nothing about what is left after putting some away.
  const isWhole = context.dismissedSectors.length === 0
  const hasAnsweredAll = currentQuestion(session.plan, context, context.leftAt) === null
  const nothing = advice.notices.includes('nothing-answered')
  return (
    <Stack>
      <ScreenHeading>
        <Text id={nothing ? 'result.nothing.title' : 'result.title'} />
      </ScreenHeading>
      <Paragraph>
        <Text id={nothing ? 'result.nothing.body' : isWhole ? 'result.body' : 'result.dismissed.body'} />
      </Paragraph>
      <EventName />
      {advice.notices.map(notice => (
        <Notice key={notice}>
          <Text id={`result.notice.${notice}.body`} />
        </Notice>
      ))}
      {isWhole && <HowSure session={session} context={context} send={send} advice={advice} />}
      <TrackList>
        {shown.map(({ entry, dismissed }, index) => (
          <SectorTrack
            key={entry.id}
            session={session}
            advice={entry}
            unknown={advice.certainty === 'too-little'}
            seenBefore={dismissed}
            number={index + 1}
            send={send}
          />
        ))}
      </TrackList>
      <AlsoHere />
      {context.steps.length > 0 && <PlanCard steps={context.steps} send={send} />}
      <Button
        purpose="primary"
        wide
        onPress={() => send({ type: 'CONTINUE' })}
        iconEnd={<Icon name="next" />}
      >
        <Text id="exploringSector.next-step.button" />
      </Button>
      {advice.certainty !== 'too-little' && (
        <FitsLess session={session} advice={advice} leftOut={[...shownIds, ...context.dismissedSectors]} />
      )}
      <PeopleNeeded session={session} sectors={shownIds} />
      <More title={<Text id="result.not-measured.title" />}>
        <PictureLines>
          {(['smart', 'experience', 'private', 'decide'] as const).map(topic => (
            <PictureLine key={topic} picture={`not-measured-${topic}`}>
              <Text id={`result.not-measured.${topic}.body`} />
            </PictureLine>
          ))}
        </PictureLines>
      </More>
      <Button onPress={() => send({ type: 'TAKE_HOME' })} icon={<Icon name="phone" />}>
        <Text id="takingHome.title" />
      </Button>
      <Button onPress={() => send({ type: 'METHOD_OPENED' })} icon={<Icon name="question" />}>
        <Text id="welcome.method.button" />
      </Button>
      <ButtonRow spread>
        <Button purpose="subtle" onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
          <Text id={hasAnsweredAll ? 'result.return.button' : 'result.more.button'} />
        </Button>
        <Button purpose="subtle" onPress={() => send({ type: 'CONTINUE' })} icon={<Icon name="skip" />}>
          <Text id="question.skip.button" />
        </Button>
      </ButtonRow>
    </Stack>
  )
}
