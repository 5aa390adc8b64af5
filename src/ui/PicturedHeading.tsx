import type { ReactNode } from 'react'
import { Picture } from './Picture.tsx'
import { ScreenHeading } from './ScreenHeading.tsx'
import './picture-line.css'

/** The heading of a screen that tells one thing, with a drawing of that thing: for who cannot read the words. */
export const PicturedHeading = ({
  picture,
  children,
}: {
  readonly picture: string
  readonly children: ReactNode
}) => (
  <div className="perron-picture-line perron-picture-line--heading">
    <Picture name={picture} />
    <ScreenHeading>{children}</ScreenHeading>
  </div>
)
