import { useEffect, useState } from 'react'
import { sendsMail } from '#platform/booking-client/booking-client.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'

type MailWordProps = {
  readonly municipality: string
  /** How the visitor wants to be reached, as long as this page knows it. */
  readonly channel: 'phone' | 'email' | undefined
}

/** Whether a mail will come: promised only to who gave an address, and said plainly where none is ever sent. */
export const MailWord = ({ municipality, channel }: MailWordProps) => {
  const [mails, setMails] = useState<boolean | null>(null)
  useEffect(() => {
    let shown = true
    void sendsMail(municipality).then(answer => {
      if (shown) setMails(answer)
    })
    return () => {
      shown = false
    }
  }, [municipality])
  if (mails === null || (mails && channel !== 'email')) return null
  return (
    <Paragraph>
      <Text id={mails ? 'confirmed.mail.body' : 'confirmed.no-mail.body'} />
    </Paragraph>
  )
}
