import { fetchOpenings } from '#platform/desk-client/diary-client.ts'
import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Asking } from '../Asking.tsx'
import { useAnswer } from '../use-answer.ts'
import type { PageProps } from '../use-page.ts'
import { momentInWords } from '../words-for-time.ts'

/** Who looked at contact data. */
export const Openings = ({ onEnded }: PageProps) => {
  const { value, isUnreachable } = useAnswer(fetchOpenings, onEnded)
  return (
    <>
      <ScreenHeading>Inzagen</ScreenHeading>
      <Paragraph>
        Wie bekeek wanneer de gegevens van welk gesprek? Hier staan de laatste 200 keer. We bewaren dit een
        jaar.
      </Paragraph>
      <Asking isUnreachable={isUnreachable} hasValue={value !== undefined} />
      {value?.inzagen.length === 0 && <Paragraph>Niemand bekeek nog gegevens.</Paragraph>}
      {value && value.inzagen.length > 0 && (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">Wie</th>
              <th scope="col">Wanneer</th>
              <th scope="col">Gesprek</th>
            </tr>
          </thead>
          <tbody>
            {value.inzagen.map(({ id, wie, op, code }) => (
              <tr key={id}>
                <td>{wie}</td>
                <td>{momentInWords(op)}</td>
                <td>{code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
