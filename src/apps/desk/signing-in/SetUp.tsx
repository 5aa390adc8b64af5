import { useCallback, useEffect, useState } from 'react'
import type { ApiInvitation } from '#contract/api/desk.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { makeAccount, readInvitation } from '#platform/desk-client/desk-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow } from '#ui/Card.tsx'
import { Field, FieldSet } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { DeskForm } from '../DeskForm.tsx'
import { Frame } from '../Frame.tsx'
import { Insecure } from '../Insecure.tsx'
import { nameOfId } from '../name-of-id.ts'
import { useForm } from '../use-form.ts'
import { NotOpened } from './NotOpened.tsx'

type SetUpProps = { readonly invitation: string; readonly onDone: () => void }
type Typed = { readonly naam: string; readonly email: string; readonly wachtwoord: string }

const FIELDS = [
  { id: 'naam', label: 'Je naam', type: 'text', autoComplete: 'name', hint: undefined },
  { id: 'email', label: 'E-mailadres van je werk', type: 'email', autoComplete: 'username', hint: undefined },
  {
    id: 'wachtwoord',
    label: 'Bedenk een wachtwoord',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'Minstens 12 tekens. Vier gewone woorden achter elkaar is goed.',
  },
] as const

type Opened = ApiInvitation | 'closed' | 'insecure' | 'unreachable'

const openedBy = (answer: ServiceAnswer<ApiInvitation>): Opened => {
  if (answer.kind === 'done') return answer.value
  if (answer.kind === 'unreachable') return 'unreachable'
  if (answer.type === 'onveilige-verbinding') return 'insecure'
  return answer.type === 'uitnodiging-ongeldig' || answer.type === 'ongeldige-invoer'
    ? 'closed'
    : 'unreachable'
}

/** Makes an account of an invitation; the first manager also says for which town. */
export const SetUp = ({ invitation, onDone }: SetUpProps) => {
  const [open, setOpen] = useState<Opened>()
  const [typed, setTyped] = useState<Typed>({ naam: '', email: '', wachtwoord: '' })
  const [town, setTown] = useState<string>()
  const { sentence, fields, isBusy, send } = useForm()
  const look = useCallback(async () => {
    setOpen(undefined)
    setOpen(openedBy(await readInvitation(invitation)))
  }, [invitation])
  useEffect(() => void look(), [look])

  if (open === undefined) return <Frame state="setting-up">{null}</Frame>
  if (open === 'insecure') return <Insecure />
  if (open === 'closed' || open === 'unreachable')
    return <NotOpened why={open} onRetry={() => void look()} onLeave={onDone} />
  const chosen = town ?? (open.gemeenten.length === 1 ? open.gemeenten[0] : undefined)
  const submit = async (): Promise<void> => {
    const account = { uitnodiging: invitation, ...typed, gemeente: chosen ?? '' }
    if ((await send(() => makeAccount(account))) !== undefined) onDone()
  }
  return (
    <Frame state="setting-up">
      <ScreenHeading>Maak je account voor de balie</ScreenHeading>
      <Paragraph>
        Je wordt {open.rol}
        {open.gemeenten.length === 1 && chosen && ` in ${nameOfId(chosen)}`}.
      </Paragraph>
      <DeskForm action="Maak mijn account" isBusy={isBusy} problem={sentence} onSubmit={submit} isPrimary>
        {FIELDS.map(({ id, ...field }) => (
          <Field
            key={id}
            id={id}
            {...field}
            value={typed[id]}
            onChange={value => setTyped(before => ({ ...before, [id]: value }))}
            error={fields[id]}
          />
        ))}
        {open.gemeenten.length > 1 && (
          <FieldSet legend="Voor welke gemeente?">
            <ButtonRow>
              {open.gemeenten.map(one => (
                <Button key={one} pressed={one === chosen} onPress={() => setTown(one)}>
                  {nameOfId(one)}
                </Button>
              ))}
            </ButtonRow>
            {fields.gemeente && <Notice role="alert">Kies een gemeente.</Notice>}
          </FieldSet>
        )}
      </DeskForm>
    </Frame>
  )
}
