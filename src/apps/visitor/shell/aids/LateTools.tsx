import { type ComponentProps, type ComponentType, useEffect, useState } from 'react'
import type { Tools } from './Tools.tsx'

let fetched: ComponentType<ComponentProps<typeof Tools>> | null = null

/** The tools on the board, once they are there: nobody waits for them to see the first screen. */
export const LateTools = (props: ComponentProps<typeof Tools>) => {
  const [isThere, setThere] = useState(fetched !== null)
  useEffect(() => {
    if (fetched) return
    // What does not come is fetched again with the next screen.
    import('./Tools.tsx').then(
      part => {
        fetched = part.Tools
        setThere(true)
      },
      () => {},
    )
  }, [])
  const Shown = fetched
  return isThere && Shown && <Shown {...props} />
}
