import { type ReactNode, useLayoutEffect, useRef } from 'react'
import './panel.css'

type PanelProps = {
  readonly labelledBy: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Things to choose over the screen, which stays as it is below. Escape and a press beside it close it. */
export const Panel = ({ labelledBy, onClose, children }: PanelProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef(onClose)
  useLayoutEffect(() => {
    close.current = onClose
  }, [onClose])
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const before = document.activeElement
    shown.showModal()
    const onPress = ({ target }: MouseEvent): void => {
      if (target === shown) close.current()
    }
    const onEscape = (event: Event): void => {
      event.preventDefault()
      close.current()
    }
    shown.addEventListener('click', onPress)
    shown.addEventListener('cancel', onEscape)
    return () => {
      shown.removeEventListener('click', onPress)
      shown.removeEventListener('cancel', onEscape)
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} className="perron-panel">
      <div className="perron-panel__content">{children}</div>
    </dialog>
  )
}
