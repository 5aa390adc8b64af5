import { beforeAll, describe, expect, test } from 'vitest'
import { stayInside } from './stay-inside.ts'

beforeAll(() => {
  stayInside()
  document.body.innerHTML =
    '<p>text</p><input><a id="here" href="#main"></a><a id="out" href="https://elders.nl"></a><a id="tab" href="#x" target="_blank"></a>'
})

const at = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(selector)
  return found
}
/** Whether the page kept the browser from doing what it does by itself. */
const kept = (selector: string, event: Event): boolean => !at(selector).dispatchEvent(event)
const key = (selector: string, name: string, held: KeyboardEventInit = {}): boolean =>
  kept(selector, new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...held }))
const mouse = (selector: string, kind: string, init: MouseEventInit = {}): boolean =>
  kept(selector, new MouseEvent(kind, { bubbles: true, cancelable: true, ...init }))

describe('on a shared tablet', () => {
  test.each(['p', 's', 'o', 'n', 't', 'w', 'l', 'u', 'f', 'g', 'h', 'j', 'd', 'r', '+', '-', '0', 'Tab'])(
    'Ctrl+%s does nothing of the browser, nor while somebody writes',
    name => {
      expect(key('p', name, { ctrlKey: true })).toBe(true)
      expect(key('input', name, { ctrlKey: true })).toBe(true)
      expect(key('p', name.toUpperCase(), { ctrlKey: true, shiftKey: true })).toBe(true)
    },
  )

  test.each([
    'F1',
    'F3',
    'F5',
    'F6',
    'F7',
    'F10',
    'F11',
    'F12',
    'ContextMenu',
    'BrowserBack',
    'BrowserHome',
    'PrintScreen',
    'LaunchMail',
  ])('%s does nothing', name => {
    expect(key('p', name)).toBe(true)
  })

  test.each(['ArrowLeft', 'ArrowRight', 'Home', 'd', 'F4'])('Alt+%s does nothing', name => {
    expect(key('p', name, { altKey: true })).toBe(true)
    expect(key('p', name, { metaKey: true })).toBe(true)
  })

  test('what somebody needs to answer and to write still works', () => {
    for (const name of ['Tab', 'Enter', ' ', 'Escape', 'ArrowDown', 'a', '@', 'F', 'Home', 'PageDown'])
      expect(key('p', name), name).toBe(false)
    expect(key('p', 'Tab', { shiftKey: true })).toBe(false)
    for (const name of ['a', 'v', 'z']) expect(key('input', name, { ctrlKey: true })).toBe(false)
    expect(key('p', 'a', { ctrlKey: true })).toBe(true)
    expect(key('input', '@', { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe(false)
    expect(mouse('p', 'mousedown')).toBe(false)
    expect(mouse('p', 'click')).toBe(false)
    expect(mouse('input', 'selectstart')).toBe(false)
  })

  test('nothing that somebody wrote can be copied for the next visitor to paste', () => {
    for (const name of ['c', 'x']) expect(key('input', name, { ctrlKey: true })).toBe(true)
    // By a menu of the system, or by other keys.
    for (const kind of ['copy', 'cut']) {
      const event = () => new Event(kind, { bubbles: true, cancelable: true })
      expect(kept('input', event())).toBe(true)
      expect(kept('p', event())).toBe(true)
    }
    expect(kept('input', new Event('paste', { bubbles: true, cancelable: true }))).toBe(false)
  })

  test.each([
    'contextmenu',
    'selectstart',
    'dragstart',
    'dragover',
    'drop',
    'auxclick',
    'beforeinstallprompt',
  ])('there is no %s', kind => {
    expect(mouse('p', kind)).toBe(true)
  })

  test.each([1, 3, 4])('button %i of a mouse does nothing', button => {
    expect(mouse('p', 'mousedown', { button })).toBe(true)
    expect(mouse('p', 'mouseup', { button })).toBe(true)
  })

  test('a link leads on the page itself, and nowhere else', () => {
    expect(mouse('#here', 'click')).toBe(false)
    expect(mouse('#here', 'click', { ctrlKey: true })).toBe(true)
    expect(mouse('#here', 'click', { shiftKey: true })).toBe(true)
    expect(mouse('#out', 'click')).toBe(true)
    expect(mouse('#tab', 'click')).toBe(true)
  })

  test('nobody is left with what somebody else zoomed', () => {
    const wheel = (ctrlKey: boolean) =>
      kept('p', new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey }))
    expect(wheel(true)).toBe(true)
    expect(wheel(false)).toBe(false)
    expect(document.documentElement.style.touchAction).toBe('pan-x pan-y')
  })
})
