import type { ContentProblem } from './content-problem.ts'
import { findDuplicates } from './find-duplicates.ts'
import type { PictureParts } from './ids.schema.ts'
import type { Content } from './load-content.ts'
import { problemAt } from './read-typed.ts'
import type { ReadFile } from './yaml-file.ts'

export type PictureKind = 'interest' | 'talent' | 'wish' | 'sector' | 'job' | 'door' | 'route' | 'money'

type PlacedPicture = {
  readonly kind: PictureKind
  readonly name: string
  readonly parts: PictureParts
  readonly read: Pick<ReadFile<unknown>, 'file' | 'lineOf'>
  readonly path: readonly PropertyKey[]
}

/** The name under which the picture of something stands in the pack, and its file below `/pictures/`. */
export const pictureName = (kind: PictureKind, id: string): string => `${kind}-${id}`

/** Every picture of the base, with its place. */
export const picturesIn = ({
  interests,
  talents,
  wishes,
  sectors,
  doors,
  routes,
  money,
}: Content): PlacedPicture[] => {
  type Drawn = { readonly id: string; readonly picture: PictureParts }
  const each = (
    kind: PictureKind,
    read: PlacedPicture['read'],
    list: readonly Drawn[],
    path: readonly PropertyKey[],
  ) =>
    list.map((drawn, index) => ({
      kind,
      name: pictureName(kind, drawn.id),
      parts: drawn.picture,
      read,
      path: [...path, index, 'picture'],
    }))
  return [
    ...each('interest', interests, interests.data.items, ['items']),
    ...each('talent', talents, talents.data.items, ['items']),
    ...each('wish', wishes, wishes.data.items, ['items']),
    ...sectors.flatMap((sector): PlacedPicture[] => [
      {
        kind: 'sector',
        name: pictureName('sector', sector.data.id),
        parts: sector.data.picture,
        read: sector,
        path: ['picture'],
      },
      ...each('job', sector, sector.data.jobs, ['jobs']),
    ]),
    ...each('door', doors, doors.data.doors, ['doors']),
    ...each('route', routes, routes.data.routes, ['routes']),
    ...each('money', money, money.data.questions, ['questions']),
  ]
}

/** Whether every part can be drawn, and no two questions look the same. */
export const checkPictures = (content: Content, drawable?: ReadonlySet<string>): ContentProblem[] => {
  const pictures = picturesIn(content)
  const unknown = pictures.flatMap(picture =>
    picture.parts.flatMap((part, index) =>
      !drawable || drawable.has(part)
        ? []
        : [
            problemAt(
              picture.read,
              [...picture.path, index],
              `Het plaatje “${part}” is er niet`,
              'Kies een naam uit Fluent Emoji (flat).',
            ),
          ],
    ),
  )
  const questions = pictures.filter(picture => ['interest', 'talent', 'wish'].includes(picture.kind))
  return [
    ...unknown,
    ...findDuplicates(
      questions.map(picture => ({ ...picture, name: picture.parts.join(' + ') })),
      name => `Twee vragen hebben hetzelfde plaatje: ${name}`,
      'Kies voor een van de twee een ander plaatje.',
    ),
  ]
}
