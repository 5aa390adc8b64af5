import { fetchOwnAccount } from '#platform/desk-client/account-client.ts'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { nameOfId } from '../name-of-id.ts'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { ChangePassword } from './ChangePassword.tsx'
import { Passkeys } from './Passkeys.tsx'

/** What the desk knows of whoever is signed in, and how they sign in. */
export const Account = ({ onEnded }: PageProps) => {
  const { value, isUnreachable } = useAnswer(fetchOwnAccount, onEnded)
  return (
    <>
      <ScreenHeading>Je account</ScreenHeading>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && (
        <>
          <dl className="desk-facts">
            <dt>Naam</dt>
            <dd>{value.naam}</dd>
            <dt>E-mailadres</dt>
            <dd>{value.email}</dd>
            <dt>Rol</dt>
            <dd>{value.rol}</dd>
            <dt>Gemeente</dt>
            <dd>{nameOfId(value.gemeente)}</dd>
          </dl>
          <Heading level={2}>Je wachtwoord</Heading>
          {value.eigenWachtwoord ? (
            <>
              <ChangePassword email={value.email} onEnded={onEnded} />
              <Passkeys onEnded={onEnded} />
            </>
          ) : (
            <Paragraph>
              Je meldt je aan met je werkaccount. Je wachtwoord staat daar, niet hier. Verander je het daar,
              dan geldt dat ook voor de balie.
            </Paragraph>
          )}
        </>
      )}
    </>
  )
}
