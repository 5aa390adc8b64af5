import type { ReactNode } from 'react'
import { Picture } from './Picture.tsx'
import './picture-line.css'

/** A small drawing with a line of words beside it. */
export const PictureLine = ({
  picture,
  children,
}: {
  readonly picture: string
  readonly children: ReactNode
}) => (
  <li className="perron-picture-line">
    <Picture name={picture} size="small" />
    <span>{children}</span>
  </li>
)

export const PictureLines = ({ children }: { readonly children: ReactNode }) => (
  <ul className="perron-picture-lines">{children}</ul>
)

/** A drawn sign with a line of words beside it. */
export const IconLine = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) => (
  <li className="perron-icon-line">
    {icon}
    <span>{children}</span>
  </li>
)
