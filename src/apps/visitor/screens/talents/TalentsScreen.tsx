import { useEffect } from 'react'
import { currentQuestion } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Face } from '#ui/Face.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { preparePicturesAfter } from '../question/prepare-next.ts'
import { type Choice, Question } from '../question/Question.tsx'

const CHOICES: readonly Choice[] = [
  { id: 'yes', text: 'talents.yes.button', icon: <Face mood="glad" /> },
  { id: 'a-bit', text: 'talents.a-bit.button', icon: <Face mood="neutral" /> },
  { id: 'no', text: 'talents.no.button', icon: <Face mood="sorry" /> },
]

export const TalentsScreen = ({ session, context, send }: ScreenProps) => {
  const id = currentQuestion(session.plan, context, 'talents') ?? ''
  useEffect(() => preparePicturesAfter(session, context, 'talents', id), [session, context, id])
  const talent = session.pack.talents.find(each => each.id === id)
  if (!talent) return null
  return (
    <Question
      id={id}
      title={`talent.${id}.title`}
      intro="talents.intro.body"
      picture={talent.picture}
      choices={CHOICES}
      chosen={context.sheet.talents[id]}
      count={
        <Text
          id="talents.count.hint"
          values={{ number: context.position.talents + 1, total: session.plan.talents.length }}
        />
      }
      onAnswer={(answer, seconds) => send({ type: 'ANSWERED', question: id, answer, seconds })}
      onBack={() => send({ type: 'BACK' })}
      onShowResult={() => send({ type: 'SHOW_RESULT' })}
    />
  )
}
