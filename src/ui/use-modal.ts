import { type RefObject, useLayoutEffect, useRef } from 'react'

type Modal = {
  /** A press in the dialog or beside it, by what was pressed. */
  readonly onPress: (target: EventTarget | null, dialog: HTMLDialogElement) => void
  readonly onEscape: () => void
}

/** A dialog over everything else. It gives the focus back to what had it before. */
export const useModal = (modal: Modal): RefObject<HTMLDialogElement | null> => {
  const dialog = useRef<HTMLDialogElement>(null)
  const latest = useRef(modal)
  useLayoutEffect(() => {
    latest.current = modal
  }, [modal])
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown) return
    const before = document.activeElement
    shown.showModal()
    const press = ({ target }: MouseEvent): void => latest.current.onPress(target, shown)
    const cancel = (event: Event): void => {
      event.preventDefault()
      latest.current.onEscape()
    }
    shown.addEventListener('click', press)
    shown.addEventListener('cancel', cancel)
    return () => {
      shown.removeEventListener('click', press)
      shown.removeEventListener('cancel', cancel)
      shown.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return dialog
}
