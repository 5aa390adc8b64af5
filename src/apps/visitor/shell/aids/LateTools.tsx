import { type ComponentProps, useEffect, useState } from 'react'
import type { Tools } from './Tools.tsx'

let fetched: typeof Tools | null = null

/** The tools on the board, once they are there: nobody waits for them to see the first screen. */
export const LateTools = (props: ComponentProps<typeof Tools>) => {
  const [Shown, setShown] = useState(() => fetched)
  useEffect(() => {
    // What does not come is fetched again with the next screen.
    import('./Tools.tsx').then(
      part => {
        fetched = part.Tools
        setShown(() => fetched)
      },
      () => {},
    )
  }, [])
  return Shown && <Shown {...props} />
}
