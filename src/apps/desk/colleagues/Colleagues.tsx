import { useRef, useState } from 'react'
import type { ApiColleagues } from '#contract/api/desk.schema.ts'
import { fetchColleagues, removeColleague } from '#platform/desk-client/desk-client.ts'
import { fetchGuides } from '#platform/desk-client/guide-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { GuideForm } from '../GuideForm.tsx'
import { nameOfGuide } from '../name-of-id.ts'
import { Sure } from '../Sure.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { InviteColleague } from './InviteColleague.tsx'

type ColleagueCardProps = {
  readonly colleague: ApiColleagues['medewerkers'][number]
  readonly guides: readonly string[]
  readonly onRemove: () => Promise<string | undefined>
}

const ColleagueCard = ({ colleague, guides, onRemove }: ColleagueCardProps) => {
  const { id, naam, email, rol, ikzelf } = colleague
  const [isAsking, setAsking] = useState(false)
  const [told, setTold] = useState<string>()
  const [was, setWas] = useState(colleague.gids)
  const card = useRef<HTMLDivElement>(null)
  const chosen = async (guide: string | null): Promise<void> => {
    const now = guide ? `${naam} is nu ${nameOfGuide(guide)}.` : `${naam} is nu geen gids.`
    setTold(guide === was ? now : `${now} Een geheim adres van diens agenda werkt niet meer.`)
    setWas(guide)
  }
  return (
    <Card>
      <div ref={card} tabIndex={-1} className="desk-card" role="group" aria-labelledby={`medewerker-${id}`}>
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
        {guides.length > 0 && (
          <GuideForm
            id={`gids-${id}`}
            label={`Welke gids is ${naam}?`}
            person={colleague}
            guides={guides}
            onChosen={chosen}
          />
        )}
        <div role="status">{told}</div>
        {!ikzelf && !isAsking && (
          <ButtonRow>
            <Button purpose="subtle" describedBy={`medewerker-${id}`} onPress={() => setAsking(true)}>
              Verwijder
            </Button>
          </ButtonRow>
        )}
        {isAsking && (
          <Sure
            question={`Weet je het zeker? ${naam} wordt overal afgemeld en kan er niet meer in.${rol === 'beheerder' ? ' Links die nog open staan, werken dan niet meer.' : ''}`}
            yes="Ja, verwijder"
            onYes={onRemove}
            onNo={() => {
              setAsking(false)
              card.current?.focus()
            }}
          />
        )}
      </div>
    </Card>
  )
}

export const Colleagues = ({ onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchColleagues, onEnded)
  const guides = (useAnswer(fetchGuides, onEnded).value?.gidsen ?? []).map(({ id }) => id)
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  const remove = async (id: string, name: string): Promise<string | undefined> => {
    const answer = await removeColleague(id)
    setTold(answer.kind === 'done' ? `${name} kan er niet meer in.` : undefined)
    await refresh()
    if (answer.kind === 'done') {
      // The card has gone, and the button with it.
      status.current?.focus()
      return undefined
    }
    return `Verwijderen is niet gelukt. ${name} kan er nog in. Probeer het zo nog een keer.`
  }
  return (
    <>
      <ScreenHeading>Medewerkers</ScreenHeading>
      <InviteColleague />
      <Heading level={2}>Wie zich kan aanmelden</Heading>
      <p ref={status} role="status" tabIndex={-1} className="desk-signal">
        {told}
      </p>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value && (
        <ul className="desk-grid">
          {value.medewerkers.map(colleague => (
            <li key={colleague.id}>
              <ColleagueCard
                colleague={colleague}
                guides={guides}
                onRemove={() => remove(colleague.id, colleague.naam)}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
