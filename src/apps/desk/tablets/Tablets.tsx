import { useEffect, useState } from 'react'
import { fetchNewestBuild, fetchTablets, revokeTablet } from '#platform/desk-client/desk-client.ts'
import { Heading } from '#ui/Heading.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { PairTablet } from './PairTablet.tsx'
import { TabletCard } from './TabletCard.tsx'

const EVERY = 30_000

export const Tablets = ({ isManager, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchTablets, onEnded, EVERY)
  const [newest, setNewest] = useState<string | null>(null)
  useEffect(() => void fetchNewestBuild().then(setNewest), [])
  const revoke = async (id: string, name: string): Promise<string | undefined> => {
    const answer = await revokeTablet(id)
    await refresh()
    if (answer.kind === 'done') return undefined
    return `Ontkoppelen is niet gelukt. ${name} is nog gekoppeld. Probeer het zo nog een keer.`
  }
  return (
    <>
      <ScreenHeading>Tablets</ScreenHeading>
      <PairTablet onReady={() => void refresh()} />
      <Heading level={2}>Jullie tablets</Heading>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.tablets.length === 0 && <Paragraph>Er is nog geen tablet gekoppeld.</Paragraph>}
      {value && value.tablets.length > 0 && (
        <ul className="desk-grid">
          {value.tablets.map(tablet => (
            <li key={tablet.id}>
              <TabletCard
                tablet={tablet}
                asOf={value.peildatum}
                newest={newest}
                {...(isManager && { onRevoke: () => revoke(tablet.id, tablet.naam) })}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
