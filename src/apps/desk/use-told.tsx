import { type ReactNode, useRef, useState } from 'react'

/**
 * What was just done on a page, in a sentence. The button that did it may be gone: whoever pressed it goes on from that
 * sentence. `changed` says it and asks again what there is now.
 */
export const useTold = (
  refresh: () => Promise<unknown>,
): { readonly told: ReactNode; readonly changed: (what: string) => Promise<void> } => {
  const [told, setTold] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)
  return {
    told: (
      <p ref={status} role="status" tabIndex={-1} className="desk-signal">
        {told}
      </p>
    ),
    changed: async what => {
      setTold(what)
      await refresh()
      status.current?.focus()
    },
  }
}
