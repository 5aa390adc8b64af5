import { useState } from 'react'
import type { ApiMadeInvitation } from '#contract/api/desk.schema.ts'
import { type DeskRole, inviteColleague } from '#platform/desk-client/desk-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { useForm } from '../use-form.ts'
import { momentInWords } from '../words-for-time.ts'

/** Makes a link for a colleague, to be sent by whoever makes it. */
export const InviteColleague = () => {
  const [made, setMade] = useState<ApiMadeInvitation & { readonly role: DeskRole }>()
  const [isCopied, setCopied] = useState(false)
  const { sentence, send } = useForm()
  const make = async (role: DeskRole): Promise<void> => {
    const invitation = await send(() => inviteColleague(role))
    if (!invitation) return
    setCopied(false)
    setMade({ ...invitation, role })
  }
  const link = made && `${location.origin}/gids/#uitnodiging=${made.uitnodiging}`
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <Card tone="mist">
      <Heading level={2}>Iemand uitnodigen</Heading>
      <Paragraph>
        Je krijgt een link. Geef die zelf aan je collega, bijvoorbeeld met een bericht. Hij werkt één keer,
        een dag lang.
      </Paragraph>
      <ButtonRow>
        <Button onPress={() => void make('gids')}>Nodig een gids uit</Button>
        <Button onPress={() => void make('beheerder')}>Nodig een beheerder uit</Button>
      </ButtonRow>
      {sentence && <Notice role="alert">{sentence}</Notice>}
      {made && link && (
        <>
          <Notice role="status">
            {isCopied
              ? 'De link is gekopieerd.'
              : `De link voor een ${made.role} is klaar. Hij werkt tot ${momentInWords(made.verlooptOp)} uur.`}
          </Notice>
          <p className="desk-link">{link}</p>
          <ButtonRow>
            <Button onPress={() => void copy(link)}>Kopieer de link</Button>
          </ButtonRow>
        </>
      )}
    </Card>
  )
}
