import { useEffect, useRef } from 'react'
import type { ApiDeskEvent } from '#contract/api/desk-event.schema.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { tabletAddress, whenInWords } from './event-words.ts'

type EventSheetProps = { readonly event: ApiDeskEvent; readonly onClose: () => void }

/** For who sets up the tablets: whatever opens this address becomes one of them. On paper there is only what is on the sheet. */
export const EventSheet = ({ event, onClose }: EventSheetProps) => {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => sheet.current?.focus(), [])
  return (
    <>
      <div ref={sheet} tabIndex={-1} className="desk-sheet">
        <Heading level={2}>{event.naam}</Heading>
        <Paragraph>
          {event.plaats}, {whenInWords(event)}
        </Paragraph>
        <Heading level={3}>Voor de tablets op dit evenement</Heading>
        <QrCode
          content={tabletAddress(event.code)}
          label={`Code om te scannen: ${tabletAddress(event.code)}`}
        />
        <SpokenCode code={event.code} />
        <Paragraph>
          Scan de code op elke tablet die hier staat, of ga op de tablet naar {tabletAddress(event.code)}
        </Paragraph>
      </div>
      <div className="desk-unprinted">
        <ButtonRow>
          <Button purpose="primary" onPress={() => window.print()}>
            Print
          </Button>
          <Button onPress={onClose}>Terug</Button>
        </ButtonRow>
      </div>
    </>
  )
}
