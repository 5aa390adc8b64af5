import { type ComponentProps, useEffect, useState } from 'react'
import type { ReadAloud, Tools } from './Tools.tsx'

let fetched: { readonly Tools: typeof Tools; readonly ReadAloud: typeof ReadAloud } | null = null

/** The tools, once they are there: nobody waits for them to see the first screen. */
export const useTools = () => {
  const [tools, setTools] = useState(fetched)
  useEffect(() => {
    // What does not come is fetched again with the next screen.
    import('./Tools.tsx').then(
      part => {
        fetched = part
        setTools(part)
      },
      () => {},
    )
  }, [])
  return tools
}

/** The tools on the board. */
export const LateTools = (props: ComponentProps<typeof Tools>) => {
  const tools = useTools()
  return tools && <tools.Tools {...props} />
}
