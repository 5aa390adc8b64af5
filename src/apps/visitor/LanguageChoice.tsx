import { useState } from 'react'
import { directionOf, ownNameOf } from '#platform/i18n/languages.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { ChoiceGrid } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'

type LanguageButtonsProps = {
  readonly languages: readonly string[]
  readonly chosen: string
  readonly onChoose: (language: string) => void
}

/** Each by its own name, for who cannot read the words around them. */
export const LanguageButtons = ({ languages, chosen, onChoose }: LanguageButtonsProps) => (
  <ChoiceGrid>
    {languages.map(each => (
      <Button
        key={each}
        pressed={each === chosen}
        onPress={() => onChoose(each)}
        data={{ 'data-language': each }}
      >
        <span lang={each} dir={directionOf(each)}>
          {ownNameOf(each)}
        </span>
      </Button>
    ))}
  </ChoiceGrid>
)

type LanguageChoiceProps = Omit<LanguageButtonsProps, 'onChoose'> & {
  /** Rejects when the words of the language do not come. */
  readonly onLanguage: (language: string) => Promise<void> | undefined
}

/** The language of the screens. It says so when a language does not come. */
export const LanguageChoice = ({ onLanguage, ...buttons }: LanguageChoiceProps) => {
  const [failed, setFailed] = useState(false)
  const choose = (language: string): void => {
    setFailed(false)
    onLanguage(language)?.catch(() => setFailed(true))
  }
  return (
    <>
      <LanguageButtons {...buttons} onChoose={choose} />
      {failed && (
        <Notice role="alert">
          <Text id="problem.load.body" />
        </Notice>
      )}
    </>
  )
}
