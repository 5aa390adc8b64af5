import { Text } from '#platform/i18n/Text.tsx'
import { More } from '#ui/More.tsx'

/** The five sentences of `content/base/texts/<language>/days.yaml`. */
const PARTS = [1, 2, 3, 4, 5] as const

/** A day at this work, for who wants to know what it is like. */
export const JobDay = ({ id }: { readonly id: string }) => (
  <More title={<Text id="exploringSector.day.title" />}>
    <ol className="perron-job__day">
      {PARTS.map(part => (
        <li key={part}>
          <Text id={`job.${id}.day.${part}.body`} />
        </li>
      ))}
    </ol>
  </More>
)
