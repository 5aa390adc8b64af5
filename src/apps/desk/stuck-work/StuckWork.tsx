import { useState } from 'react'
import { fetchStuckJobs, retryStuckJob } from '#platform/desk-client/desk-client.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonRow, Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { momentInWords } from '../words-for-time.ts'
import { jobWords, problemWords } from './job-words.ts'

export const StuckWork = ({ onEnded }: PageProps) => {
  const { value, isUnreachable, refresh } = useAnswer(fetchStuckJobs, onEnded)
  const [told, setTold] = useState<string>()
  const retry = async (id: string, code: string): Promise<void> => {
    const answer = await retryStuckJob(id)
    setTold(
      answer.kind === 'done'
        ? `De dienst probeert het opnieuw voor ${code}.`
        : `Opnieuw proberen lukte niet voor ${code}. Probeer het straks nog een keer.`,
    )
    await refresh()
  }
  return (
    <>
      <ScreenHeading>Blijft liggen</ScreenHeading>
      <Paragraph>
        Een mail of een agenda die niet lukte, ook niet na veel pogingen. Bel zo nodig zelf.
      </Paragraph>
      {told && <Notice role="status">{told}</Notice>}
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.taken.length === 0 && <Paragraph>Er ligt niets. Alles is gelukt.</Paragraph>}
      {value && value.taken.length > 0 && (
        <ul className="desk-grid">
          {value.taken.map(({ id, soort, probleem, pogingen, gestoptOp, code }) => (
            <li key={id}>
              <Card>
                <Heading level={2} id={`taak-${id}`}>
                  {jobWords(soort)}, {code}
                </Heading>
                <p className="desk-signal desk-signal--alarm">{problemWords(probleem)}</p>
                <dl className="desk-facts">
                  <dt>Pogingen</dt>
                  <dd>{pogingen}</dd>
                  <dt>Gestopt op</dt>
                  <dd>{momentInWords(gestoptOp)}</dd>
                </dl>
                <ButtonRow>
                  <Button describedBy={`taak-${id}`} onPress={() => void retry(id, code)}>
                    Probeer opnieuw
                  </Button>
                </ButtonRow>
              </Card>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
