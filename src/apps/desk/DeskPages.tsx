import { useCallback, useState } from 'react'
import type { ApiDeskPerson } from '#contract/api/desk.schema.ts'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Account } from './account/Account.tsx'
import { Colleagues } from './colleagues/Colleagues.tsx'
import { Diary } from './diary/Diary.tsx'
import { Events } from './events/Events.tsx'
import { Frame } from './Frame.tsx'
import { Facts } from './facts/Facts.tsx'
import { Hours } from './hours/Hours.tsx'
import { Locations } from './locations/Locations.tsx'
import { Notices } from './notices/Notices.tsx'
import { Openings } from './openings/Openings.tsx'
import { OwnHours } from './own-hours/OwnHours.tsx'
import { Report } from './report/Report.tsx'
import { Sure } from './Sure.tsx'
import { StuckWork } from './stuck-work/StuckWork.tsx'
import { Tablets } from './tablets/Tablets.tsx'
import { TalkSheet } from './talk-sheet/TalkSheet.tsx'
import { useEndOfSession } from './use-end-of-session.ts'
import { Holding } from './use-holds.ts'
import { PAGES, type PageId, usePage } from './use-page.ts'

type DeskPagesProps = {
  readonly person: ApiDeskPerson
  readonly onEnded: () => void
  readonly onLeave: () => void
}

const CONTENT = {
  agenda: Diary,
  'mijn-uren': OwnHours,
  evenementen: Events,
  gespreksblad: TalkSheet,
  tablets: Tablets,
  'blijft-liggen': StuckWork,
  voortgang: Report,
  medewerkers: Colleagues,
  inzagen: Openings,
  locaties: Locations,
  openingstijden: Hours,
  mededelingen: Notices,
  feiten: Facts,
  account: Account,
} as const

const FOR_MANAGERS: readonly PageId[] = ['voortgang', 'medewerkers', 'inzagen', 'feiten']

const pagesFor = ({ rol }: ApiDeskPerson): readonly PageId[] =>
  PAGES.map(({ id }) => id).filter(id => rol === 'beheerder' || !FOR_MANAGERS.includes(id))

export const DeskPages = ({ person, onEnded, onLeave }: DeskPagesProps) => {
  /** How many forms of the page hold something. */
  const [held, setHeld] = useState(0)
  const hold = useCallback(() => {
    setHeld(before => before + 1)
    return () => setHeld(before => before - 1)
  }, [])
  const holds = held > 0
  const { isOver, ended } = useEndOfSession(holds, onEnded)
  const { page, isAsked, stay, go } = usePage(pagesFor(person), holds)
  const [isLeaving, setLeaving] = useState(false)
  const Content = CONTENT[page]
  return (
    <Frame
      state={page}
      board={
        <>
          <nav className="desk-nav" aria-label="Pagina’s van de balie">
            {PAGES.filter(({ id }) => pagesFor(person).includes(id)).map(({ id, name }) => (
              <a key={id} href={`#/${id}`} {...(id === page && { 'aria-current': 'page' as const })}>
                {name}
              </a>
            ))}
          </nav>
          <span>{person.naam}</span>
          <Button purpose="subtle" onPress={() => (holds ? setLeaving(true) : onLeave())}>
            Afmelden
          </Button>
        </>
      }
    >
      {(isAsked || isLeaving) && (
        <Sure
          question="Wat je op deze pagina hebt getypt of afgesproken, is weg als je nu weggaat. Weet je het zeker?"
          yes={isLeaving ? 'Ja, meld me af' : 'Ja, ga weg'}
          onYes={async () => {
            if (isLeaving) onLeave()
            else go()
            return undefined
          }}
          onNo={() => {
            setLeaving(false)
            stay()
            document.getElementById('main')?.focus()
          }}
        />
      )}
      {isOver && holds && (
        <Notice role="alert">
          Je bent niet meer aangemeld. Wat je hier hebt getypt, staat er nog. Meld je in een ander tabblad
          opnieuw aan en bewaar het dan hier.
        </Notice>
      )}
      <Holding value={hold}>
        <Content
          key={page}
          isManager={person.rol === 'beheerder'}
          municipality={person.gemeente}
          onEnded={ended}
        />
      </Holding>
    </Frame>
  )
}
