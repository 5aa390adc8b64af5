import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'

type DeskFormProps = {
  /** What the button does; while it is being done the button says to wait. */
  readonly action: string
  readonly isBusy: boolean
  /** What went wrong, when it is not about one field. */
  readonly problem: string | undefined
  readonly onSubmit: () => Promise<void>
  readonly isPrimary?: boolean
  readonly children: ReactNode
}

/** Fields, what is wrong with them as a whole, and the button that sends them. */
export const DeskForm = ({ action, isBusy, problem, onSubmit, isPrimary, children }: DeskFormProps) => (
  <form
    className="desk-form"
    noValidate
    onSubmit={event => {
      event.preventDefault()
      void onSubmit()
    }}
  >
    {children}
    {problem && <Notice role="alert">{problem}</Notice>}
    <Button submits {...(isPrimary && { purpose: 'primary' })}>
      {isBusy ? 'Even wachten …' : action}
    </Button>
  </form>
)
