import type { ClosedJob } from '#core/matching/advice.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { spokenLanguage } from '#platform/i18n/languages.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { More } from '#ui/More.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'

const listOf = (limits: ClosedJob['limits'], language: string): string => {
  const words = limits.map(limit => textOf(`exploringSector.closed.${limit}.body`, {}, language))
  const locale = spokenLanguage(language)
  // A browser that does not know the language would join them by a word of another one.
  return Intl.ListFormat.supportedLocalesOf(locale).length > 0
    ? new Intl.ListFormat(locale).format(words)
    : words.join(', ')
}

/** Jobs the visitor's own limits closed, with the limit, so that nothing disappears without a word. */
export const ClosedJobs = ({ closed }: { readonly closed: readonly ClosedJob[] }) => {
  if (closed.length === 0) return null
  return (
    <More title={<Text id="exploringSector.closed.title" />}>
      {closed.map(job => (
        <Paragraph key={job.id}>
          <strong>
            <Text id={`job.${job.id}.title`} />
          </strong>{' '}
          <Text
            id="exploringSector.closed.body"
            values={language => ({ limits: listOf(job.limits, language) })}
          />
        </Paragraph>
      ))}
    </More>
  )
}
