import type { ApiDeskPerson } from '#contract/api/desk.schema.ts'
import { Button } from '#ui/Button.tsx'
import { Colleagues } from './colleagues/Colleagues.tsx'
import { Frame } from './Frame.tsx'
import { StuckWork } from './stuck-work/StuckWork.tsx'
import { Tablets } from './tablets/Tablets.tsx'
import { PAGES, type PageId, usePage } from './use-page.ts'

type DeskPagesProps = {
  readonly person: ApiDeskPerson
  readonly onEnded: () => void
  readonly onLeave: () => void
}

const CONTENT = { tablets: Tablets, 'blijft-liggen': StuckWork, medewerkers: Colleagues } as const

const pagesFor = ({ rol }: ApiDeskPerson): readonly PageId[] =>
  PAGES.map(({ id }) => id).filter(id => id !== 'medewerkers' || rol === 'beheerder')

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
      <Content key={page} isManager={person.rol === 'beheerder'} onEnded={onEnded} />
    </Frame>
  )
}
