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

type CalendarText =
  | { readonly stand: 'waiting' }
  | { readonly stand: 'failed' }
  | { readonly stand: 'there'; readonly text: string }
const WAITING: CalendarText = { stand: 'waiting' }

/** Fetched at once, so that it is there when the network is not. */
const useCalendarFile = (appointment: Appointment) => {
  const [file, setFile] = useState<CalendarText>(WAITING)
  const isWaiting = file.stand === 'waiting'
  useEffect(() => {
    if (!isWaiting) return
    let shown = true
    void fetchCalendarFile(appointment).then(answer => {
      if (shown)
        setFile(answer.kind === 'done' ? { stand: 'there', text: answer.value } : { stand: 'failed' })
    })
    return () => {
      shown = false
    }
  }, [appointment, isWaiting])
  return { file, tryAgain: () => setFile(WAITING) }
}

type CalendarFileProps = { readonly appointment: Appointment; readonly mode: Place['mode'] }

/** On one’s own device a file to open; on a kiosk a code to scan, because there is nothing to download to. */
export const CalendarFile = ({ appointment, mode }: CalendarFileProps) => {
  const { file, tryAgain } = useCalendarFile(appointment)
  if (file.stand === 'waiting') return null
  if (file.stand === 'failed')
    return (
      <>
        <Paragraph>
          <Text id="confirmed.file-failed.body" />
        </Paragraph>
        <Button onPress={tryAgain} icon={<Icon name="again" />}>
          <Text id="problem.retry.button" />
        </Button>
      </>
    )
  if (mode === 'kiosk')
    return (
      <>
        <Paragraph>
          <Text id="confirmed.scan.body" />
        </Paragraph>
        <QrCode content={file.text} label={textOf('confirmed.scan.alt')} />
      </>
    )
  return (
    <Button
      onPress={() => offerFile(file.text, 'gesprek.ics', 'text/calendar')}
      icon={<Icon name="calendar" />}
    >
      <Text id="confirmed.calendar.button" />
    </Button>
  )
}
