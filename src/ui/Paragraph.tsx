import '@nl-design-system-candidate/paragraph-css/paragraph.css'
import type { ReactNode } from 'react'

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <p className="nl-paragraph">{children}</p>
)
