import '#platform/i18n/later-texts.ts'
import { handoverAddress } from '#core/handover/handover-address.ts'
import { shownSectors } from '#core/matching/shown.ts'
import { shortCodeOf } from '#platform/content-pack/handover-codes.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Card, Stack } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { handoverOf } from '../../handover.ts'
import type { ScreenProps } from '../../screen-props.ts'
import { PrintButton } from '../../shell/PrintButton.tsx'
import { useAdvice } from '../../use-advice.ts'
import { PrintedResult } from './PrintedResult.tsx'

/** The share sheet is told nothing but the address; whether somebody shared is nobody's business. */
const share = (url: string): void => {
  void navigator.share({ title: textOf('takingHome.shared.title'), url }).catch(() => {})
}

/** The whole result as a code to scan, and on one's own device as something to share or print. Nothing goes to a server. */
export const TakingHomeScreen = ({ session, context, send }: ScreenProps) => {
  // Both codes tell in which language the visit is.
  const language = useLanguage()
  const advice = useAdvice(session, context)
  // With too little to order on the three on the screen are no result to tell a guide.
  const sectors =
    advice.certainty === 'too-little'
      ? []
      : shownSectors(advice, new Set(context.dismissedSectors)).map(({ entry }) => entry.id)
  const isOwn = session.place.mode === 'own'
  const address = handoverAddress(window.location.origin, handoverOf(session.pack, context))
  return (
    <Stack>
      <ScreenHeading>
        <Text id="takingHome.title" />
      </ScreenHeading>
      <PrintedResult session={session} context={context} />
      <Card>
        <Paragraph>
          <Text id={isOwn ? 'takingHome.own.body' : 'takingHome.scan.body'} />
        </Paragraph>
        <QrCode content={address} label={textOf('takingHome.scan.alt')} />
        <Paragraph>
          <Text id="takingHome.private.body" />
        </Paragraph>
        <Paragraph>
          <Text id="takingHome.spoken.body" />
        </Paragraph>
        <SpokenCode code={shortCodeOf(session.pack, { language, sectors, steps: context.steps })} />
      </Card>
      {isOwn && 'share' in navigator && (
        <Button wide onPress={() => share(address)} icon={<Icon name="phone" />}>
          <Text id="takingHome.share.button" />
        </Button>
      )}
      <PrintButton session={session} label="takingHome.print.button" />
      <Button purpose="primary" wide onPress={() => send({ type: 'BACK' })} icon={<Icon name="back" />}>
        <Text id="shell.back.button" />
      </Button>
    </Stack>
  )
}
