import { Paragraph } from '#ui/Paragraph.tsx'
import { ScreenHeading } from '#ui/ScreenHeading.tsx'
import { Frame } from './Frame.tsx'

/** Instead of a form: what is typed in one would be sent before it is refused. */
export const Insecure = () => (
  <Frame state="insecure">
    <ScreenHeading>Deze verbinding is niet veilig</ScreenHeading>
    <Paragraph>
      Aanmelden kan alleen als het adres met https:// begint. Is dat al zo? Vertel dit dan aan wie de dienst
      beheert.
    </Paragraph>
  </Frame>
)
