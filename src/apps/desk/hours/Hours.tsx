import { useRef, useState } from 'react'
import { fetchHours } from '#platform/desk-client/pack-client.ts'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { HoursCard } from './HoursCard.tsx'

/** When there are conversations at each place of the town. */
export const Hours = ({ isManager, onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchHours, onEnded)
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  /** The button that did it may be gone: whoever pressed it goes on from what was done. */
  const changed = async (what: string): Promise<void> => {
    setTold(what)
    await refresh()
    status.current?.focus()
  }
  return (
    <>
      <ScreenHeading>Openingstijden</ScreenHeading>
      <Paragraph>
        Op deze tijden kan een inwoner een gesprek kiezen. Een wijziging geldt meteen. Wanneer iemand zomaar
        mag binnenlopen, is een feit met een bron: dat verandert hier niet mee.
      </Paragraph>
      <p ref={status} role="status" tabIndex={-1} className="desk-signal">
        {told}
      </p>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.locaties.map(location => (
        <HoursCard key={location.id} location={location} isManager={isManager} onChange={changed} />
      ))}
    </>
  )
}
