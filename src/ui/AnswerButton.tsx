import type { ReactNode } from 'react'
import './answer-button.css'

type AnswerButtonProps = {
  readonly answer: string
  readonly chosen: boolean
  readonly onPress: () => void
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** One of the answers to a question: big, with a face, and its state told to a screen reader. */
export const AnswerButton = ({ answer, chosen, onPress, icon, children }: AnswerButtonProps) => (
  <button
    type="button"
    className="perron-answer"
    aria-pressed={chosen}
    data-answer={answer}
    onClick={onPress}
  >
    {icon}
    {children}
  </button>
)
