import type { PackInForce } from './use-cases/pack-in-force.ts'

/** Well within the half minute in which a change at the desk is to count in every instance. */
const EVERY = 15_000

type Fault = { readonly path: string; readonly error: unknown }

/** Looks again and again whether another instance changed something, until it is told to stop. */
export const watchPack = (
  { refresh }: PackInForce,
  report: (fault: Fault) => void,
): { readonly stop: () => Promise<void> } => {
  let looking: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    looking = refresh().catch((error: unknown) => report({ path: 'inhoud', error }))
  }
  const timer = setInterval(look, EVERY)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
