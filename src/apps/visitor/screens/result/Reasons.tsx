import type { Pack } from '#contract/content/pack.schema.ts'
import type { Reason } from '#core/matching/advice.ts'
import { reasonAnswer, reasonPicture, reasonTitle } from '#platform/content-pack/reason-text.ts'
import { Text } from '#platform/i18n/Text.tsx'
import { PictureLine, PictureLines } from '#ui/PictureLine.tsx'

/** The visitor's own answers that moved a sector, each with what they said. */
export const Reasons = ({ pack, reasons }: { readonly pack: Pack; readonly reasons: readonly Reason[] }) => (
  <PictureLines>
    {reasons.map(reason => (
      <PictureLine key={`${reason.kind}-${reason.question}`} picture={reasonPicture(pack, reason)}>
        <Text id={reasonTitle(reason)} />{' '}
        <strong>
          (<Text id={reasonAnswer(reason)} />)
        </strong>
      </PictureLine>
    ))}
  </PictureLines>
)
