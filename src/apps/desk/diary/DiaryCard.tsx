import type { ReactNode, Ref } from 'react'
import { Card } from '#ui/Card.tsx'
import { Heading } from '#ui/Heading.tsx'

type DiaryCardProps = {
  /** Of the heading, which names the card. */
  readonly titleId: string
  readonly level: 3 | 4
  readonly title: ReactNode
  /** What was being done in the card is over: the keyboard goes on from here. */
  readonly ref: Ref<HTMLDivElement>
  readonly children: ReactNode
}

export const DiaryCard = ({ titleId, level, title, ref, children }: DiaryCardProps) => (
  <Card>
    <div ref={ref} tabIndex={-1} className="desk-card" role="group" aria-labelledby={titleId}>
      <Heading level={level} id={titleId}>
        {title}
      </Heading>
      {children}
    </div>
  </Card>
)
