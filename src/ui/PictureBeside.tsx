import type { ReactNode } from 'react'
import { Picture } from './Picture.tsx'
import './picture-line.css'

/** A small drawing with words beside it, alone: not one of a list, which a screen reader would count. */
export const PictureBeside = ({
  picture,
  children,
}: {
  readonly picture: string
  readonly children: ReactNode
}) => (
  <div className="perron-picture-line">
    <Picture name={picture} size="small" />
    <div>{children}</div>
  </div>
)
