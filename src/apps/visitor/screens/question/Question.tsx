import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react'
import { SKIP } from '#core/questionnaire/instrument.ts'
import { OnlySpoken, Text } from '#platform/i18n/Text.tsx'
import type { TextId } from '#platform/i18n/text-id.ts'
import { AnswerButton } from '#ui/AnswerButton.tsx'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Picture } from '#ui/Picture.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { useStable } from './use-stable.ts'
import './question.css'

export type Choice = { readonly id: string; readonly text: TextId; readonly icon: ReactNode }

type QuestionProps = {
  readonly id: string
  readonly title: TextId
  readonly intro: TextId
  readonly picture: string
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  readonly count: ReactNode
  /** The answer, and how many seconds the question stood on the screen. */
  readonly onAnswer: (answer: string, seconds: number) => void
  readonly onBack: () => void
  readonly onShowResult: () => void
}

type AnswersProps = Pick<QuestionProps, 'choices' | 'chosen'> & {
  readonly onAnswer: (answer: string) => void
}

const Answers = memo(({ choices, chosen, onAnswer }: AnswersProps) => (
  <div role="group" aria-labelledby="screen-title" className="perron-question__answers">
    <OnlySpoken id="question.choose.body" />
    {choices.map(choice => (
      <AnswerButton
        key={choice.id}
        answer={choice.id}
        chosen={chosen === choice.id}
        icon={choice.icon}
        onPress={() => onAnswer(choice.id)}
      >
        <Text id={choice.text} />
      </AnswerButton>
    ))}
  </div>
))

type WaysProps = Pick<QuestionProps, 'onBack' | 'onShowResult'> & {
  readonly skipped: boolean
  readonly onAnswer: (answer: string) => void
}

const Ways = memo(({ skipped, onAnswer, onBack, onShowResult }: WaysProps) => (
  <div className="perron-question__ways">
    <Button purpose="subtle" onPress={onBack} icon={<Icon name="back" />}>
      <Text id="shell.back.button" />
    </Button>
    <Button
      purpose="subtle"
      pressed={skipped}
      onPress={() => onAnswer(SKIP)}
      icon={<Icon name="skip" />}
      data={{ 'data-answer': SKIP }}
    >
      <Text id="question.skip.button" />
    </Button>
    <Button purpose="subtle" onPress={onShowResult} icon={<Icon name="stop" />}>
      <Text id="question.stop.button" />
    </Button>
  </div>
))

const pressKey = (event: KeyboardEvent<HTMLElement>): void => {
  // A key that is held down answers one question, also when it is Enter on a button.
  if (event.repeat && event.key === 'Enter') event.preventDefault()
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
  const buttons = event.currentTarget.querySelectorAll<HTMLButtonElement>(
    `[data-answer]:not([data-answer="${SKIP}"])`,
  )
  buttons[Number(event.key) - 1]?.click()
}

/** Longer than this somebody was doing something else. */
const LONGEST = 60

/** Seconds since the question came on the screen, in tenths. */
const useSecondsSince = (question: string): (() => number) => {
  const since = useRef({ question: '', at: 0 })
  useEffect(() => {
    since.current = { question, at: performance.now() }
  }, [question])
  return () => {
    const seconds = Math.round((performance.now() - since.current.at) / 100) / 10
    return Math.min(LONGEST, Math.max(0, seconds))
  }
}

/** One question, its picture and its answers. Typing 1, 2 or 3 answers as well, as long as the focus is in here. */
export const Question = (props: QuestionProps) => {
  const { id, title, intro, picture, choices, chosen, count } = props
  const secondsShown = useSecondsSince(id)
  const onAnswer = useStable((answer: string) => props.onAnswer(answer, secondsShown()))
  const onBack = useStable(props.onBack)
  const onShowResult = useStable(props.onShowResult)
  return (
    <div role="group" className="perron-question" onKeyDown={pressKey}>
      <div className="perron-question__picture">
        <Picture name={picture} size="whole" />
      </div>
      <div className="perron-question__words">
        <p id="screen-intro" className="perron-question__intro">
          <Text id={intro} /> <span className="perron-question__count">{count}</span>
        </p>
        <ScreenHeading key={id} question={id}>
          <Text id={title} />
        </ScreenHeading>
        <Answers choices={choices} chosen={chosen} onAnswer={onAnswer} />
        <Ways skipped={chosen === SKIP} onAnswer={onAnswer} onBack={onBack} onShowResult={onShowResult} />
      </div>
    </div>
  )
}
