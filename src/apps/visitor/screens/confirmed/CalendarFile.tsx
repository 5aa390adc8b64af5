import { useEffect, useState } from 'react'
import type { Appointment } from '#flow/visit/visit-context.ts'
import { fetchCalendarFile } from '#platform/booking-client/booking-client.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import type { Place } from '../../place.ts'
import { offerFile } from './offer-file.ts'

/** Fetched at once, so that it is there when the network is not. Null while it is on its way or cannot be had. */
const useCalendarFile = (appointment: Appointment): string | null => {
  const [file, setFile] = useState<string | null>(null)
  useEffect(() => {
    let shown = true
    void fetchCalendarFile(appointment).then(answer => {
      if (shown && answer.kind === 'done') setFile(answer.value)
    })
    return () => {
      shown = false
    }
  }, [appointment])
  return file
}

type CalendarFileProps = { readonly appointment: Appointment; readonly mode: Place['mode'] }

/** On one’s own device a file to open; on a kiosk a code to scan, because there is nothing to download to. */
export const CalendarFile = ({ appointment, mode }: CalendarFileProps) => {
  const file = useCalendarFile(appointment)
  if (file === null) return null
  if (mode === 'kiosk')
    return (
      <>
        <Paragraph>
          <Text id="confirmed.scan.body" />
        </Paragraph>
        <QrCode content={file} label={textOf('confirmed.scan.alt')} />
      </>
    )
  return (
    <Button onPress={() => offerFile(file, 'gesprek.ics', 'text/calendar')} icon={<Icon name="calendar" />}>
      <Text id="confirmed.calendar.button" />
    </Button>
  )
}
