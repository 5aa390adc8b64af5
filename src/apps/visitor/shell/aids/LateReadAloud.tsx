import type { ComponentProps } from 'react'
import { useTools } from './LateTools.tsx'
import type { ReadAloud } from './ReadAloud.tsx'

/** The button to read aloud where it is not needed at once, from the same file as the tools on the board. */
export const LateReadAloud = (props: ComponentProps<typeof ReadAloud>) => {
  const tools = useTools()
  return tools && <tools.ReadAloud {...props} />
}
