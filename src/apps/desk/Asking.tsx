import { Notice } from '#ui/Notice.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'

/** How the last question to the service went, when there is something to say about it. */
export const Asking = ({
  isUnreachable,
  hasValue,
}: {
  readonly isUnreachable: boolean
  readonly hasValue: boolean
}) => {
  if (isUnreachable)
    return (
      <Notice role="status">
        De dienst is nu niet te bereiken.{hasValue && ' Wat hier staat, is van even geleden.'}
      </Notice>
    )
  return hasValue ? null : <Paragraph>Even wachten …</Paragraph>
}
