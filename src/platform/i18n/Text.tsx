import { createElement, Fragment, useSyncExternalStore } from 'react'
import {
  currentLanguage,
  FIRST_LANGUAGE,
  onLanguageChange,
  shownLanguages,
  type TextValues,
  textOf,
} from './i18n.ts'
import type { TextId } from './text-id.ts'

/** Renders again when the language changes. */
export const useLanguage = (): string =>
  useSyncExternalStore(onLanguageChange, currentLanguage, () => FIRST_LANGUAGE)

/**
 * Words that are made for a language, such as a date: in the visitor's own, and in Dutch below it where both are shown.
 * What follows from a language belongs in `words`, so that it is right in each.
 */
export const InShownLanguages = ({ words }: { readonly words: (language: string) => string }) => {
  const shown = useSyncExternalStore(onLanguageChange, shownLanguages, () => FIRST_LANGUAGE)
  const [own = FIRST_LANGUAGE, dutch] = shown.split(' ')
  const inOwn = words(own)
  const inDutch = dutch && words(dutch)
  if (!inDutch) return inOwn
  // A name, or a number, is the same in both; a name here is Dutch.
  if (inDutch === inOwn) return <span lang={dutch}>{inDutch}</span>
  return (
    <Fragment>
      <span lang={own}>{inOwn}</span>
      <span className="perron-dutch" lang={dutch} dir="ltr">
        {inDutch}
      </span>
    </Fragment>
  )
}

type TextProps = {
  readonly id: TextId
  /** For values that differ by language (a date, the name of a day) a function of it. */
  readonly values?: TextValues | ((language: string) => TextValues)
  readonly as?: 'span' | 'p' | 'strong' | 'div'
  readonly className?: string
}

/** Words on the screen. The id stands on the element, so that reading aloud needs no second list. */
export const Text = ({ id, values, as = 'span', className }: TextProps) =>
  createElement(
    as,
    { 'data-text': id, className },
    <InShownLanguages
      words={language => textOf(id, typeof values === 'function' ? values(language) : values, language)}
    />,
  )

/** Words for who has the screen read aloud, where the eye sees it from the place of things. */
export const OnlySpoken = ({ id }: Pick<TextProps, 'id'>) => (
  <span hidden data-only-spoken>
    <Text id={id} />
  </span>
)
