import type { ReactNode } from 'react'
import { Heading } from '#ui/Heading.tsx'
import { Picture } from '#ui/Picture.tsx'

/** Short things to know about a job, side by side under one heading. */
export const JobFacts = ({
  title,
  children,
}: {
  readonly title: ReactNode
  readonly children: ReactNode
}) => (
  <div>
    <Heading level={3}>{title}</Heading>
    <ul className="perron-job__facts">{children}</ul>
  </div>
)

/** One of them: a drawing and a few words. */
export const JobFact = ({
  picture,
  children,
}: {
  readonly picture: string
  readonly children: ReactNode
}) => (
  <li>
    <Picture name={picture} size="small" />
    <span>{children}</span>
  </li>
)
