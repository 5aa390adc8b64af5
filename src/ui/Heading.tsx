import '@nl-design-system-candidate/heading-css/heading.css'
import { Heading as NlHeading } from '@nl-design-system-candidate/heading-react'
import type { ReactNode } from 'react'

export const Heading = ({
  level,
  children,
  id,
}: {
  readonly level: 2 | 3 | 4
  readonly children: ReactNode
  readonly id?: string
}) => (
  <NlHeading level={level} {...(id === undefined ? {} : { id })}>
    {children}
  </NlHeading>
)
