import { SKIP } from '#core/questionnaire/instrument.ts'
import type { Part, VisitContext } from '#flow/visit/visit-context.ts'
import { afterPaint } from '#ui/after-paint.ts'
import { preparePicture } from '#ui/Picture.tsx'
import type { VisitSession } from '../../visit-session.ts'

/**
 * Works out what can come next and fetches its pictures while somebody is still thinking, so that no answer waits for
 * either. Returns the way to leave it, for when the question is gone before there was time.
 */
export const preparePicturesAfter = (
  { pack, plan }: VisitSession,
  context: VisitContext,
  part: Part,
  question: string,
): (() => void) =>
  afterPaint(() => {
    const position = context.position[part] + 1
    if (part !== 'interests') {
      const list = part === 'talents' ? pack.talents : pack.wishes
      const next = list[position]
      if (next) preparePicture(next.picture)
      return
    }
    const asked = context.asked[position]
    const next = asked
      ? [asked]
      : [...pack.instrument.categories, SKIP].map(answer =>
          plan.nextInterest(
            { ...context.sheet, interests: { ...context.sheet.interests, [question]: answer } },
            context.asked,
            context.goOnTo,
          ),
        )
    for (const item of pack.instrument.items) if (next.includes(item.id)) preparePicture(item.picture)
  })
