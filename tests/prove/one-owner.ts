import { startNode } from '#tests/setup/node-process.ts'
import { killService, startOn } from './running-service.ts'

type OneOwner = {
  readonly refused: boolean
  readonly refusedIn: number
  readonly freeIn: number
}

const TRY = 'tests/setup/take-folder.ts'

/** F4: a second process on one PGlite folder is refused at once, and gets it as soon as the first is dead. */
export const proveOneOwner = async (folder: string): Promise<OneOwner> => {
  const first = await startOn(folder)
  const second = startNode(TRY, [folder])
  const refused = await second.printed(/(taken|refused) in (\d+)/)
  const refusedIn = Number(/in (\d+)/.exec(second.output())?.[1])
  await second.ended
  await killService(first)
  const third = startNode(TRY, [folder])
  await third.printed(/taken in (\d+)/)
  const freeIn = Number(/in (\d+)/.exec(third.output())?.[1])
  await third.ended
  return { refused: refused === 'refused', refusedIn, freeIn }
}
