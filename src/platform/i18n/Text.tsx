import { createElement, useSyncExternalStore } from 'react'
import { currentLanguage, FIRST_LANGUAGE, onLanguageChange, textOf } from './i18n.ts'
import type { TextId } from './text-id.ts'

/** Renders again when the language changes. */
export const useLanguage = (): string =>
  useSyncExternalStore(onLanguageChange, currentLanguage, () => FIRST_LANGUAGE)

type TextProps = {
  readonly id: TextId
  readonly values?: Readonly<Record<string, string | number>>
  readonly as?: 'span' | 'p' | 'strong' | 'div'
  readonly className?: string
}

/** Words on the screen. The id stands on the element, so that reading aloud needs no second list. */
export const Text = ({ id, values, as = 'span', className }: TextProps) => {
  useLanguage()
  return createElement(as, { 'data-text': id, className }, textOf(id, values))
}
