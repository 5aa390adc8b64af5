import type { ReactNode } from 'react'
import { useModal } from './use-modal.ts'
import './panel.css'

type PanelProps = {
  readonly labelledBy: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Things to choose over the screen, which stays as it is below. Escape and a press beside it close it. */
export const Panel = ({ labelledBy, onClose, children }: PanelProps) => {
  const dialog = useModal({
    onPress: (target, shown) => {
      if (target === shown) onClose()
    },
    onEscape: onClose,
  })
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className="perron-panel">
      <div className="perron-panel__content">{children}</div>
    </dialog>
  )
}
