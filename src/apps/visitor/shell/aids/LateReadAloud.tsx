import { type ComponentProps, useEffect, useState } from 'react'
import type { ReadAloud } from './ReadAloud.tsx'

/** The button to read aloud where it is not needed at once, from the same file as the tools on the board. */
export const LateReadAloud = (props: ComponentProps<typeof ReadAloud>) => {
  const [Shown, setShown] = useState<typeof ReadAloud | null>(null)
  useEffect(() => {
    import('./Tools.tsx').then(
      part => setShown(() => part.ReadAloud),
      () => {},
    )
  }, [])
  return Shown && <Shown {...props} />
}
