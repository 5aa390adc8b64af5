import { type RefObject, useEffect, useRef } from 'react'

/** Focus for a form that came in the place of a button: it begins at the form, and goes to the first field that is wrong. */
export const useFormFocus = (fields: Readonly<Record<string, string>>): RefObject<HTMLDivElement | null> => {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => form.current?.focus(), [])
  const wrong = Object.keys(fields).join()
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [wrong])
  return form
}
