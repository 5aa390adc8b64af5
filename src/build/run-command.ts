import { existsSync } from 'node:fs'

/** Where the content is when somebody names no folder. */
export const CONTENT = 'content'
/** The option of every command on content, for `parseArgs`. */
export const CONTENT_OPTION = { type: 'string', default: CONTENT } as const

/** `parseArgs` throws at an option it does not know; for who typed it that is no more than a wrong try. */
const orNothing = <Chosen>(read: () => Chosen | undefined): Chosen | undefined => {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Does what was asked, and ends with its exit code. Arguments that are not right, or a folder that is not there: how to ask. */
export const runCommand = <Chosen extends { readonly content: string }>(
  usage: string,
  read: () => Chosen | undefined,
  work: (chosen: Chosen) => number,
): void => {
  const chosen = orNothing(read)
  if (chosen && existsSync(chosen.content)) process.exitCode = work(chosen)
  else {
    console.error(usage)
    process.exitCode = 1
  }
}
