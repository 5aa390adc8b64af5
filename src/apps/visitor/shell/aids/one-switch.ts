import { type Aids, currentAids, onAidsChange } from '#platform/a11y/aids.ts'
import { openDialog } from '#platform/a11y/open-dialog.ts'
import { switchTargets } from './switch-targets.ts'
import { shownScreen } from './use-shown-screen.ts'
import './one-switch.css'

/** How long each thing is pointed at, in milliseconds. */
export const POINTING: Readonly<Record<Aids['speed'], number>> = { slow: 3000, normal: 2000, fast: 1200 }
/** A hand that trembles presses twice: what comes sooner than this after a press is not a press, in milliseconds. */
export const TREMBLE = 400

const POINTED = 'data-pointed'
const WRITABLE = 'input, textarea'
/** Keys that do nothing by themselves, or something of the browser. */
const NO_SWITCH = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|F\d+)$/

/** What is to be pressed on: another screen, question or panel begins at its first. */
const shownNow = (): string => openDialog()?.getAttribute('aria-labelledby') ?? shownScreen()

const isWritable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(WRITABLE) !== null

/**
 * Points at one thing after another; any key, and a touch anywhere, presses what is pointed at. Only a touch in a field to
 * write in is what it is: somebody who helps writes there, until they leave the field.
 */
const pointAround = (): (() => void) => {
  let pointed: HTMLElement | undefined
  let shown: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pressedAt = Number.NEGATIVE_INFINITY
  let isPressing = false
  let isWriting = false
  let isOver = false

  const pointAt = (target: HTMLElement | undefined): void => {
    clearTimeout(timer)
    timer = setTimeout(goOn, POINTING[currentAids().speed])
    if (pointed !== target) pointed?.removeAttribute(POINTED)
    pointed = target
    target?.setAttribute(POINTED, '')
    target?.scrollIntoView?.({ block: 'nearest' })
  }
  const goOn = (): void => {
    const targets = switchTargets()
    pointAt(targets[((pointed ? targets.indexOf(pointed) : -1) + 1) % targets.length])
  }
  const look = (): void => {
    const now = shownNow()
    if (now === shown && pointed?.isConnected) return
    shown = now
    pointAt(switchTargets()[0])
  }
  const press = (moment: number): void => {
    const aim = pointed
    look()
    if (moment - pressedAt < TREMBLE || !aim || aim !== pointed || !switchTargets().includes(aim)) return
    pressedAt = moment
    isPressing = true
    try {
      aim.click()
    } finally {
      isPressing = false
    }
    // What was pressed may have been the way out.
    if (isOver) return
    look()
    if (aim === pointed) pointAt(aim)
  }

  const isSwitch = (event: KeyboardEvent): boolean =>
    !(isWriting && isWritable(event.target)) &&
    !(event.ctrlKey || event.altKey || event.metaKey || NO_SWITCH.test(event.key))
  const take = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSwitch(event)) return
    take(event)
    if (!event.repeat) press(event.timeStamp)
  }
  // A button that has the focus is pressed when the key comes up.
  const onKeyUp = (event: KeyboardEvent): void => {
    if (isSwitch(event)) take(event)
  }
  const onClick = (event: MouseEvent): void => {
    if (isPressing || isWritable(event.target)) return
    take(event)
    press(event.timeStamp)
  }
  const onPointer = ({ target }: Event): void => {
    isWriting = isWritable(target)
  }

  const watcher = new MutationObserver(look)
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-state', 'open'],
  })
  const all = { capture: true }
  window.addEventListener('keydown', onKeyDown, all)
  window.addEventListener('keyup', onKeyUp, all)
  window.addEventListener('click', onClick, all)
  window.addEventListener('pointerdown', onPointer, all)
  look()
  return () => {
    isOver = true
    clearTimeout(timer)
    watcher.disconnect()
    window.removeEventListener('keydown', onKeyDown, all)
    window.removeEventListener('keyup', onKeyUp, all)
    window.removeEventListener('click', onClick, all)
    window.removeEventListener('pointerdown', onPointer, all)
    pointed?.removeAttribute(POINTED)
  }
}

/** Points around for as long as somebody wants to work with one button. */
export const followOneSwitch = (): (() => void) => {
  let stop: (() => void) | null = null
  const follow = (): void => {
    const { oneSwitch } = currentAids()
    if (oneSwitch && !stop) stop = pointAround()
    if (!oneSwitch) {
      stop?.()
      stop = null
    }
  }
  const unfollow = onAidsChange(follow)
  follow()
  return () => {
    unfollow()
    stop?.()
  }
}
