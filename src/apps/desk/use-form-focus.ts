import { type RefObject, useEffect, useRef } from 'react'

/** Focus for a form that came in the place of a button: it begins at the form, and goes to the first field that is wrong. */
export const useFormFocus = (fields: Readonly<Record<string, string>>): RefObject<HTMLDivElement | null> => {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.focus(), [])
  const wrong = Object.keys(fields).join()
  useEffect(() => {
    const field = wrong ? form.current?.querySelector<HTMLElement>('[aria-invalid]') : null
    // What is folded away cannot have the focus, and its sentence cannot be read.
    for (const folded of form.current?.querySelectorAll('details') ?? [])
      if (folded.querySelector('[aria-invalid]')) folded.open = true
    field?.focus()
  }, [wrong])
  return form
}
