import { createContext, useContext } from 'react'
import { FIRST_LANGUAGE, textOf } from '#platform/i18n/i18n.ts'
import { directionOf } from '#platform/i18n/languages.ts'
import type { TextId } from '#platform/i18n/text-id.ts'

/** The language that stands beside the Dutch. */
export const VisitLanguage = createContext(FIRST_LANGUAGE)

type BothProps = {
  readonly words: (language: string) => string
  /** One below the other, where there is little room. */
  readonly isStacked?: boolean
}

/** The same in Dutch and in the visitor's language; a name that is the same in both stands there once. */
export const Both = ({ words, isStacked = false }: BothProps) => {
  const language = useContext(VisitLanguage)
  const dutch = words(FIRST_LANGUAGE)
  const own = words(language)
  return (
    <span className={isStacked ? 'talk-both talk-both--stacked' : 'talk-both'}>
      <span lang={FIRST_LANGUAGE}>{dutch}</span>
      {own !== dutch && (
        <span lang={language} dir={directionOf(language)}>
          {own}
        </span>
      )}
    </span>
  )
}

/** A text of the app or the town in both languages. */
export const BothText = ({
  id,
  isStacked = false,
}: {
  readonly id: TextId
  readonly isStacked?: boolean
}) => <Both words={language => textOf(id, undefined, language)} isStacked={isStacked} />
