import type { Pack } from '#contract/content/pack.schema.ts'
import { Text, useLanguage } from '#platform/i18n/Text.tsx'

/** Tells kindly that no person has looked over the words in this language yet. */
export const Unreviewed = ({ translations }: Pick<Pack, 'translations'>) =>
  translations[useLanguage()]?.status === 'machine' && <Text id="aids.unreviewed.body" as="p" />
