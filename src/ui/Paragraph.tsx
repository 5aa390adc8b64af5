import '@nl-design-system-candidate/paragraph-css/paragraph.css'
import { Paragraph as NlParagraph } from '@nl-design-system-candidate/paragraph-react'
import type { ReactNode } from 'react'

export const Paragraph = ({ children }: { readonly children: ReactNode }) => (
  <NlParagraph>{children}</NlParagraph>
)
