import { type ReactNode, useLayoutEffect } from 'react'
import { useModal } from './use-modal.ts'
import './overlay.css'

type OverlayProps = {
  readonly labelledBy: string
  /** A press beside the buttons, and Escape. */
  readonly onTouch: () => void
  readonly children: ReactNode
}

/** A question over everything else, which stays as it is below it. The first button in it has the focus. */
export const Overlay = ({ labelledBy, onTouch, children }: OverlayProps) => {
  const dialog = useModal({
    // A button says itself what it does.
    onPress: target => {
      if (!(target instanceof Element && target.closest('button'))) onTouch()
    },
    onEscape: onTouch,
  })
  useLayoutEffect(() => dialog.current?.querySelector('button')?.focus(), [dialog])
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className="perron-overlay">
      <div className="perron-overlay__card">{children}</div>
    </dialog>
  )
}
