import { PART_SAID } from '#platform/a11y/part-said.ts'
import { type Idle, idleAt } from './idle-clock.ts'

/** Who is being read to is there, without touching anything. */
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'input', PART_SAID] as const

type Watched = {
  readonly state: () => string
  readonly isGuided: () => boolean
  readonly onIdle: (idle: Idle) => void
}

export type IdleWatch = {
  /** Somebody says to be there. */
  readonly touch: () => void
  readonly stop: () => void
}

/**
 * Tells what the silence at a shared device means, as it changes. While the question stands only an answer counts as a
 * touch; whoever answers says so with `touch`.
 */
export const watchIdle = ({ state, isGuided, onIdle }: Watched): IdleWatch => {
  let touched = performance.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let stopped = false

  const look = (): void => {
    clearTimeout(timer)
    if (stopped) return
    const idle = idleAt(state(), isGuided(), touched, performance.now())
    asking = idle.phase === 'asking'
    if ('next' in idle) timer = setTimeout(look, Math.max(idle.next, 1))
    if (idle.phase === 'over') stopped = true
    onIdle(idle)
  }
  const touch = (): void => {
    touched = performance.now()
    look()
  }
  const onTouch = (): void => {
    if (!asking) touch()
  }
  for (const kind of TOUCHES) window.addEventListener(kind, onTouch, { capture: true, passive: true })
  // A page that slept has had no timers in the meantime.
  document.addEventListener('visibilitychange', look)
  look()
  return {
    touch,
    stop: () => {
      stopped = true
      clearTimeout(timer)
      for (const kind of TOUCHES) window.removeEventListener(kind, onTouch, { capture: true })
      document.removeEventListener('visibilitychange', look)
    },
  }
}
