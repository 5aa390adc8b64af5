import { useRef, useState } from 'react'
import { fetchPasskeys } from '#platform/desk-client/passkey-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import { AddPasskey } from './AddPasskey.tsx'
import { RemovePasskey } from './RemovePasskey.tsx'

const day = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

const cardId = (id: string): string => `passkey-${id}-kaart`

/** Signing in with a key on somebody's own device, beside the password. */
export const Passkeys = ({ onEnded }: { readonly onEnded: () => void }) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchPasskeys, onEnded)
  const [removing, setRemoving] = useState<string>()
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  /** The card has gone, and the button with it. */
  const removed = async (name: string): Promise<void> => {
    setRemoving(undefined)
    setTold(`${name} is verwijderd.`)
    await refresh()
    status.current?.focus()
  }
  const cancel = (id: string): void => {
    setRemoving(undefined)
    document.getElementById(cardId(id))?.focus()
  }
  return (
    <>
      <Heading level={2}>Passkeys</Heading>
      <Paragraph>
        Met een passkey meld je je aan met je vingerafdruk, je gezicht of de pincode van je apparaat. Je
        wachtwoord blijft ook werken. Maak geen passkey op een apparaat dat je deelt.
      </Paragraph>
      <p ref={status} role="status" tabIndex={-1} className="desk-signal">
        {told}
      </p>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && value.passkeys.length > 0 && (
        <ul className="desk-grid">
          {value.passkeys.map(({ id, naam, gemaaktOp }) => (
            <li key={id}>
              <Card>
                <div
                  id={cardId(id)}
                  tabIndex={-1}
                  className="desk-card"
                  role="group"
                  aria-labelledby={`passkey-${id}`}
                >
                  <Heading level={3} id={`passkey-${id}`}>
                    {naam}
                  </Heading>
                  <Paragraph>Gemaakt op {day.format(new Date(gemaaktOp))}.</Paragraph>
                  {removing === id ? (
                    <RemovePasskey id={id} onDone={() => void removed(naam)} onCancel={() => cancel(id)} />
                  ) : (
                    <ButtonRow>
                      <Button purpose="subtle" describedBy={`passkey-${id}`} onPress={() => setRemoving(id)}>
                        Verwijder
                      </Button>
                    </ButtonRow>
                  )}
                </div>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey onDone={() => void refresh()} />
    </>
  )
}
