import { type ReactNode, useEffect } from 'react'
import { WISHES, type WishId } from '#core/matching/wishes.ts'
import { currentQuestion } from '#flow/visit/visit-context.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Amount } from '#ui/Amount.tsx'
import { Face } from '#ui/Face.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { ScreenProps } from '../../screen-props.ts'
import { preparePicturesAfter } from '../question/prepare-next.ts'
import { Question } from '../question/Question.tsx'

type WishAnswer = (typeof WISHES)[WishId][number]

const SIGNS: Readonly<Record<WishAnswer, ReactNode>> = {
  few: <Amount steps={1} />,
  half: <Amount steps={2} />,
  full: <Amount steps={3} />,
  little: <Amount steps={1} />,
  some: <Amount steps={2} />,
  much: <Amount steps={3} />,
  work: <Icon name="work" />,
  both: <Icon name="both" />,
  learn: <Icon name="learn" />,
  yes: <Face mood="glad" />,
  sometimes: <Face mood="neutral" />,
  no: <Face mood="sorry" />,
}

export const WishesScreen = ({ session, context, send }: ScreenProps) => {
  const id = currentQuestion(session.plan, context, 'wishes') ?? ''
  useEffect(() => preparePicturesAfter(session, context, 'wishes', id), [session, context, id])
  const wish = session.pack.wishes.find(each => each.id === id)
  if (!wish) return null
  return (
    <Question
      id={id}
      title={`wish.${id}.title`}
      intro="wishes.intro.body"
      picture={wish.picture}
      choices={WISHES[wish.id].map(answer => ({
        id: answer,
        text: `wish.${id}.${answer}.button`,
        icon: SIGNS[answer],
      }))}
      chosen={context.sheet.wishes[id]}
      count={
        <Text
          id="wishes.count.hint"
          values={{ number: context.position.wishes + 1, total: session.plan.wishes.length }}
        />
      }
      onAnswer={(answer, seconds) => send({ type: 'ANSWERED', question: id, answer, seconds })}
      onBack={() => send({ type: 'BACK' })}
      onShowResult={() => send({ type: 'SHOW_RESULT' })}
    />
  )
}
