import type { ApiDeskPerson } from '#contract/api/desk.schema.ts'
import { Button } from '#ui/Button.tsx'
import { Account } from './account/Account.tsx'
import { Colleagues } from './colleagues/Colleagues.tsx'
import { Diary } from './diary/Diary.tsx'
import { Events } from './events/Events.tsx'
import { Frame } from './Frame.tsx'
import { Facts } from './facts/Facts.tsx'
import { Hours } from './hours/Hours.tsx'
import { Notices } from './notices/Notices.tsx'
import { Openings } from './openings/Openings.tsx'
import { OwnHours } from './own-hours/OwnHours.tsx'
import { Report } from './report/Report.tsx'
import { StuckWork } from './stuck-work/StuckWork.tsx'
import { Tablets } from './tablets/Tablets.tsx'
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
  tablets: Tablets,
  'blijft-liggen': StuckWork,
  voortgang: Report,
  medewerkers: Colleagues,
  inzagen: Openings,
  openingstijden: Hours,
  mededelingen: Notices,
  feiten: Facts,
  account: Account,
} as const

const FOR_MANAGERS: readonly PageId[] = ['voortgang', 'medewerkers', 'inzagen', 'feiten']

const pagesFor = ({ rol }: ApiDeskPerson): readonly PageId[] =>
  PAGES.map(({ id }) => id).filter(id => rol === 'beheerder' || !FOR_MANAGERS.includes(id))

export const DeskPages = ({ person, onEnded, onLeave }: DeskPagesProps) => {
  const page = usePage(pagesFor(person))
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
          <Button purpose="subtle" onPress={onLeave}>
            Afmelden
          </Button>
        </>
      }
    >
      <Content
        key={page}
        isManager={person.rol === 'beheerder'}
        municipality={person.gemeente}
        onEnded={onEnded}
      />
    </Frame>
  )
}
