import { textOf } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Card, SideBySide, Stack } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { PicturedHeading } from '#ui/PicturedHeading.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { PrintButton } from '../../shell/PrintButton.tsx'
import { BookingBack } from '../booking/BookingBack.tsx'
import type { BookingScreenProps } from '../booking/booking-screen-props.ts'
import { WalkIn } from '../booking/WalkIn.tsx'

/** All that is on the slip: nothing of it says who asked. */
const slipOf = (town: string, code: string): string => `Talentperron ${town}, verzoek ${code}`

/** A request that waits on this tablet until the network is back: no appointment, and not at a guide yet. */
export const RequestStoredScreen = ({ session, context, send }: BookingScreenProps) => (
  <Stack>
    <PicturedHeading picture="request-stored">
      <Text id="requestStored.title" />
    </PicturedHeading>
    <Notice>
      <Text id="requestStored.body" />
    </Notice>
    <Paragraph>
      <Text id="requestStored.then.body" />
    </Paragraph>
    {context.requestCode && (
      <Card tone="chosen">
        <SideBySide>
          <div>
            <Heading level={2}>
              <Text id="requested.code.title" />
            </Heading>
            <SpokenCode code={context.requestCode} />
            <Paragraph>
              <Text id="requestStored.scan.body" />
            </Paragraph>
          </div>
          <QrCode
            content={slipOf(session.pack.name, context.requestCode)}
            label={textOf('requestStored.scan.alt')}
          />
        </SideBySide>
      </Card>
    )}
    <PrintButton session={session} label="requestStored.print.button" />
    <Paragraph>
      <Text id="requestStored.guide.body" />
    </Paragraph>
    <WalkIn session={session} />
    <BookingBack label="requested.return.button" onBack={() => send({ type: 'BACK' })} />
  </Stack>
)
