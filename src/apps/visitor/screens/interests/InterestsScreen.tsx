import { useEffect } from 'react'
import { currentQuestion } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Face } from '#ui/Face.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { preparePicturesAfter } from '../question/prepare-next.ts'
import { type Choice, Question } from '../question/Question.tsx'

const CHOICES: readonly Choice[] = [
  { id: 'like', text: 'interests.like.button', icon: <Face mood="glad" /> },
  { id: 'unsure', text: 'interests.unsure.button', icon: <Face mood="neutral" /> },
  { id: 'dislike', text: 'interests.dislike.button', icon: <Face mood="sorry" /> },
]

/** The most activities there will be. */
const mostQuestions = ({ pack }: ScreenProps['session'], { goOnTo }: ScreenProps['context']): number =>
  Math.min(goOnTo ?? pack.instrument.maximum, pack.instrument.items.length)

export const InterestsScreen = ({ session, context, send }: ScreenProps) => {
  const id = currentQuestion(session.plan, context, 'interests') ?? ''
  useEffect(() => preparePicturesAfter(session, context, 'interests', id), [session, context, id])
  const item = session.pack.instrument.items.find(each => each.id === id)
  if (!item) return null
  return (
    <Question
      id={id}
      title={`interest.${id}.title`}
      intro="interests.intro.body"
      picture={item.picture}
      choices={CHOICES}
      chosen={context.sheet.interests[id]}
      count={
        <Text
          id="interests.count.hint"
          values={{ number: context.position.interests + 1, total: mostQuestions(session, context) }}
        />
      }
      onAnswer={(answer, seconds) => send({ type: 'ANSWERED', question: id, answer, seconds })}
      onBack={() => send({ type: 'BACK' })}
      onShowResult={() => send({ type: 'SHOW_RESULT' })}
    />
  )
}
