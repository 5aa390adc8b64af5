import '#platform/i18n/later-texts.ts'
import { FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { Button } from '#ui/Button.tsx'
import { Card, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { PageLink } from '#ui/PageLink.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PictureBeside } from '#ui/PictureBeside.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import type { Place } from '../../place.ts'
import type { ScreenProps } from '../../screen-props.ts'

type Chapter = {
  readonly picture: string
  readonly title: TextId
  readonly lines: readonly TextId[]
}

const CHAPTERS: readonly Chapter[] = [
  {
    picture: 'method-asks',
    title: 'howItWorks.asks.title',
    lines: ['howItWorks.asks.talents.body', 'howItWorks.asks.interests.body', 'howItWorks.asks.wishes.body'],
  },
  {
    picture: 'method-counts',
    title: 'howItWorks.counts.title',
    lines: [
      'howItWorks.counts.next.body',
      'howItWorks.counts.compare.body',
      'howItWorks.counts.why.body',
      'howItWorks.counts.skip.body',
      'howItWorks.counts.limits.body',
    ],
  },
  {
    picture: 'method-worth',
    title: 'howItWorks.worth.title',
    lines: [
      'howItWorks.worth.start.body',
      'howItWorks.worth.three.body',
      'howItWorks.worth.sure.body',
      'howItWorks.worth.pilot.body',
      'howItWorks.worth.success.body',
    ],
  },
  {
    picture: 'method-not-for',
    title: 'howItWorks.not-for.title',
    lines: [
      'howItWorks.not-for.select.body',
      'howItWorks.not-for.place.body',
      'howItWorks.not-for.decide.body',
    ],
  },
  {
    picture: 'method-fair',
    title: 'howItWorks.fair.title',
    lines: [
      'howItWorks.fair.unknown.body',
      'howItWorks.fair.differ.body',
      'howItWorks.fair.items.body',
      'howItWorks.fair.limits.body',
    ],
  },
]

const SOURCES: Chapter = {
  picture: 'method-sources',
  title: 'howItWorks.sources.title',
  lines: [
    'howItWorks.sources.onet.body',
    'howItWorks.sources.esco.body',
    'howItWorks.sources.holland.body',
    'howItWorks.sources.pictures.body',
    'howItWorks.sources.code.body',
  ],
}

const kept = (mode: Place['mode']): Chapter => ({
  picture: 'not-measured-private',
  title: 'howItWorks.keeps.title',
  lines:
    mode === 'own'
      ? ['howItWorks.keeps.own.body']
      : ['howItWorks.keeps.shared.body', 'howItWorks.keeps.counted.body'],
})

/** What is measured and how, what it is worth and what it is not for: the method note in plain words. */
export const HowItWorksScreen = ({ session, send }: ScreenProps) => (
  <Stack>
    <ScreenHeading>
      <Text id="howItWorks.title" />
    </ScreenHeading>
    <Paragraph>
      <Text id="howItWorks.body" />
    </Paragraph>
    {[...CHAPTERS, kept(session.place.mode), SOURCES].map(({ picture, title, lines }) => (
      <Card key={title}>
        <PictureBeside picture={picture}>
          <Heading level={2}>
            <Text id={title} />
          </Heading>
        </PictureBeside>
        {lines.map(line => (
          <Paragraph key={line}>
            <Text id={line} />
          </Paragraph>
        ))}
      </Card>
    ))}
    <Paragraph>
      <Text id="howItWorks.guide.body" />
    </Paragraph>
    {/* A shared tablet never leaves the visit. */}
    {session.place.mode === 'own' && (
      <PageLink href="/toegankelijkheid" language={FIRST_LANGUAGE}>
        <Text id="howItWorks.accessible.button" />
      </PageLink>
    )}
    <Button purpose="primary" wide onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
      <Text id="shell.back.button" />
    </Button>
  </Stack>
)
