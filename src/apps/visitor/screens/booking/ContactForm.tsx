import { type ReactNode, useRef, useState } from 'react'
import type { Contact } from '#flow/booking/booking-context.ts'
import { type ContactProblems, checkContact } from '#platform/booking-client/check-contact.ts'
import { LANGUAGES, spokenLanguage } from '#platform/i18n/languages.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Stack } from '#ui/Card.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { LanguageButtons } from '../../LanguageChoice.tsx'
import type { Place } from '../../place.ts'

type ContactFormProps = {
  readonly mode: Place['mode']
  readonly given: Contact | null
  readonly submit: ReactNode
  readonly children?: ReactNode
  readonly onGiven: (contact: Contact) => void
}

const NOTHING_WRONG: ContactProblems = { name: null, address: null }

/**
 * A name, one way to reach somebody, and the language to talk in. On a kiosk the browser is told to remember nothing of
 * what is typed; there is no native submit anywhere, because that would end up on the disk.
 */
export const ContactForm = ({ mode, given, submit, children, onGiven }: ContactFormProps) => {
  const language = useLanguage()
  const form = useRef<HTMLFormElement>(null)
  const [contact, setContact] = useState<Contact>(
    given ?? { name: '', channel: 'phone', address: '', language: spokenLanguage(language) },
  )
  const [wrong, setWrong] = useState(NOTHING_WRONG)
  const remembers = (token: 'given-name' | 'tel' | 'email') => (mode === 'kiosk' ? 'off' : token)
  const change = (part: Partial<Contact>): void => setContact({ ...contact, ...part })

  const finish = (): void => {
    const problems = checkContact(contact)
    setWrong(problems)
    if (problems.name || problems.address) {
      const field = problems.name ? 'name' : 'address'
      form.current?.querySelector<HTMLInputElement>(`#contact-${field}`)?.focus()
      return
    }
    onGiven({ ...contact, name: contact.name.trim(), address: contact.address.trim() })
  }

  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        finish()
      }}
    >
      <Stack>
        <Field
          id="contact-name"
          type="text"
          label={<Text id="booking.name.title" />}
          hint={<Text id="booking.name.hint" />}
          error={wrong.name && <Text id={`problem.${wrong.name}.body`} />}
          value={contact.name}
          onChange={name => change({ name })}
          autoComplete={remembers('given-name')}
        />
        <FieldSet legend={<Text id="booking.channel.title" />}>
          <ButtonRow>
            {(['phone', 'email'] as const).map(channel => (
              <Button
                key={channel}
                pressed={contact.channel === channel}
                onPress={() =>
                  change({ channel, address: channel === contact.channel ? contact.address : '' })
                }
                icon={<Icon name={channel === 'phone' ? 'phone' : 'mail'} />}
                data={{ 'data-channel': channel }}
              >
                <Text id={`booking.channel.${channel}.button`} />
              </Button>
            ))}
          </ButtonRow>
          <Field
            id="contact-address"
            type={contact.channel === 'phone' ? 'tel' : 'email'}
            label={<Text id={contact.channel === 'phone' ? 'booking.phone.title' : 'booking.email.title'} />}
            error={wrong.address && <Text id={`problem.${wrong.address}.body`} />}
            value={contact.address}
            onChange={address => change({ address })}
            autoComplete={remembers(contact.channel === 'phone' ? 'tel' : 'email')}
          />
        </FieldSet>
        <FieldSet legend={<Text id="booking.language.title" />}>
          <LanguageButtons
            languages={LANGUAGES}
            chosen={contact.language}
            onChoose={chosen => change({ language: chosen })}
          />
        </FieldSet>
        {children}
        <Paragraph>
          <Text id="booking.privacy.body" />
        </Paragraph>
        <Button purpose="primary" wide submits iconEnd={<Icon name="check" />}>
          {submit}
        </Button>
      </Stack>
    </form>
  )
}
