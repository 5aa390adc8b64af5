import { Text } from '#platform/i18n/Text.tsx'
import { Button } from '#ui/Button.tsx'
import { Heading } from '#ui/Heading.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Paragraph } from '#ui/Paragraph.tsx'
import { Picture } from '#ui/Picture.tsx'

type JobCardProps = { readonly id: string; readonly picture: string; readonly onDismiss: () => void }

/** A job: what you do, how you begin, and where it can lead. */
export const JobCard = ({ id, picture, onDismiss }: JobCardProps) => (
  <li className="perron-job" data-job={id}>
    <div className="perron-job__top">
      <Picture name={picture} />
      <div>
        <Heading level={2} id={`job-${id}`}>
          <Text id={`job.${id}.title`} />
        </Heading>
        <Paragraph>
          <Text id={`job.${id}.body`} />
        </Paragraph>
      </div>
    </div>
    <ol className="perron-job__route">
      <li>
        <Heading level={3}>
          <Text id="exploringSector.entry.title" />
        </Heading>
        <Text id={`job.${id}.entry.body`} />
      </li>
      <li>
        <Heading level={3}>
          <Text id="exploringSector.next.title" />
        </Heading>
        <Text id={`job.${id}.next.body`} />
      </li>
    </ol>
    <Button purpose="subtle" describedBy={`job-${id}`} onPress={onDismiss} icon={<Icon name="swap" />}>
      <Text id="exploringSector.dismiss.button" />
    </Button>
  </li>
)
