import { useState } from 'react'
import type { ApiColleagues } from '#contract/api/desk.schema.ts'
import { fetchColleagues, removeColleague } from '#platform/desk-client/desk-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { Sure } from '../Sure.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { InviteColleague } from './InviteColleague.tsx'

type ColleagueCardProps = {
  readonly colleague: ApiColleagues['medewerkers'][number]
  readonly onRemove: () => void
}

const ColleagueCard = ({ colleague: { id, naam, email, rol, ikzelf }, onRemove }: ColleagueCardProps) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <Card>
      <Heading level={3} id={`medewerker-${id}`}>
        {naam}
        {ikzelf && ' (jij)'}
      </Heading>
      <dl className="desk-facts">
        <dt>Rol</dt>
        <dd>{rol}</dd>
        <dt>E-mailadres</dt>
        <dd>{email}</dd>
      </dl>
      {!ikzelf && !isAsking && (
        <ButtonRow>
          <Button purpose="subtle" describedBy={`medewerker-${id}`} onPress={() => setAsking(true)}>
            Verwijder
          </Button>
        </ButtonRow>
      )}
      {isAsking && (
        <Sure
          question={`Weet je het zeker? ${naam} wordt overal afgemeld en kan er niet meer in.`}
          yes="Ja, verwijder"
          onYes={onRemove}
          onNo={() => setAsking(false)}
        />
      )}
    </Card>
  )
}

export const Colleagues = ({ onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchColleagues, onEnded)
  const remove = async (id: string): Promise<void> => {
    await removeColleague(id)
    await refresh()
  }
  return (
    <>
      <ScreenHeading>Medewerkers</ScreenHeading>
      <InviteColleague />
      <Heading level={2}>Wie zich kan aanmelden</Heading>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && (
        <ul className="desk-grid">
          {value.medewerkers.map(colleague => (
            <li key={colleague.id}>
              <ColleagueCard colleague={colleague} onRemove={() => void remove(colleague.id)} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
