import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './overlay.css'

type OverlayProps = {
  readonly labelledBy: string
  /** A press beside the buttons, and Escape. */
  readonly onTouch: () => void
  readonly children: ReactNode
}

/** A question over everything else, which stays as it is below it. The first button in it has the focus. */
export const Overlay = ({ labelledBy, onTouch, children }: OverlayProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const touch = useRef(onTouch)
  useLayoutEffect(() => {
    touch.current = onTouch
  }, [onTouch])
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const before = document.activeElement
    shown.showModal()
    shown.querySelector('button')?.focus()
    // A button says itself what it does.
    const press = ({ target }: MouseEvent): void => {
      if (!(target instanceof Element && target.closest('button'))) touch.current()
    }
    const onEscape = (event: Event): void => {
      event.preventDefault()
      touch.current()
    }
    shown.addEventListener('click', press)
    shown.addEventListener('cancel', onEscape)
    return () => {
      shown.removeEventListener('click', press)
      shown.removeEventListener('cancel', onEscape)
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className="perron-overlay">
      <div className="perron-overlay__card">{children}</div>
    </dialog>
  )
}
