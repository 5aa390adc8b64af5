import { fireEvent } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { chooseAids, forgetAids } from '#platform/a11y/aids.ts'
import { followOneSwitch, POINTING, TREMBLE } from './one-switch.ts'

const PAGE = `
  <a class="nl-skip-link" href="#main">over</a>
  <header><button id="help">Hulp</button></header>
  <main id="main" data-state="talents">
    <h1>Vraag</h1>
    <button id="yes">Ja</button><button id="off" disabled>Uit</button><input id="name">
    <details><summary id="more">Meer</summary><button id="inside">Binnen</button></details>
    <a class="perron-page-link" href="/away" id="away">Naar een andere bladzijde</a><button id="no">Nee</button>
  </main>`

const at = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(id)
  return found
}
const pointed = (): string | undefined => document.querySelector('[data-pointed]')?.id
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

let pressed: string[]
let moment = 0
let stop: () => void

/** A press of a key, later than the one before by more than a tremble unless it is said how much. */
const key = async (name = ' ', later = TREMBLE): Promise<boolean> => {
  moment += later
  const init = { key: name, bubbles: true, cancelable: true }
  const event = new KeyboardEvent('keydown', init)
  Object.defineProperty(event, 'timeStamp', { value: moment })
  const isFree = (document.activeElement ?? document.body).dispatchEvent(event)
  await pass(0)
  return isFree
}
const touch = async (target: Element): Promise<void> => {
  moment += TREMBLE
  target.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'timeStamp', { value: moment })
  target.dispatchEvent(event)
  await pass(0)
}

beforeEach(async () => {
  vi.useFakeTimers()
  document.body.innerHTML = PAGE
  pressed = []
  document.addEventListener('click', note)
  stop = followOneSwitch()
  chooseAids({ oneSwitch: true })
  await pass(0)
})
afterEach(() => {
  stop()
  forgetAids()
  document.removeEventListener('click', note)
  document.body.innerHTML = ''
  vi.useRealTimers()
})
const note = ({ target }: Event): void => {
  if (target instanceof Element) pressed.push(target.id)
}

describe('with one button', () => {
  test('one thing after another is pointed at, the screen first, then its board, around and around', async () => {
    const seen = [pointed()]
    for (let times = 0; times < 4; times += 1) {
      await pass(POINTING.normal)
      seen.push(pointed())
    }
    expect(seen).toEqual(['yes', 'more', 'no', 'help', 'yes'])
    expect(document.querySelectorAll('[data-pointed]')).toHaveLength(1)
  })

  test.each(['slow', 'normal', 'fast'] as const)('as fast as somebody likes: %s', async speed => {
    chooseAids({ speed })
    await key()
    await pass(POINTING[speed] - 1)
    expect(pointed()).toBe('yes')
    await pass(1)
    expect(pointed()).toBe('more')
  })

  test.each([' ', 'Enter', 'a', 'Tab', '1', 'ArrowDown', 'Escape'])(
    'the key %j presses what is pointed at, and nothing else',
    async name => {
      at('no').focus()
      await pass(POINTING.normal)
      expect(await key(name)).toBe(false)
      expect(pressed).toEqual(['more'])
    },
  )

  test('a touch anywhere does the same, also on another button', async () => {
    await touch(at('help'))
    expect(pressed).toEqual(['yes'])
    await touch(document.body)
    expect(pressed).toEqual(['yes', 'yes'])
  })

  test('a hand that trembles, or holds on, presses once', async () => {
    await key()
    await key(' ', TREMBLE - 1)
    at('yes').dispatchEvent(new KeyboardEvent('keydown', { key: ' ', repeat: true, bubbles: true }))
    expect(pressed).toEqual(['yes'])
  })

  test('the keys of the browser and of a screen reader stay what they are', async () => {
    for (const name of ['F5', 'Shift', 'Control']) expect(await key(name)).toBe(true)
    expect(fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true })).toBe(true)
    expect(pressed).toEqual([])
  })

  test('another question begins at its first answer', async () => {
    await pass(POINTING.normal * 2)
    expect(pointed()).toBe('no')
    const heading = document.querySelector('h1')
    if (heading) heading.textContent = 'De volgende vraag'
    await pass(0)
    expect(pointed()).toBe('yes')
  })

  test('what lies over the screen goes first, and what was below it is not pressed any more', async () => {
    const dialog = document.createElement('dialog')
    dialog.setAttribute('aria-labelledby', 'idle-title')
    dialog.innerHTML = '<button id="stay">Ja</button><button id="wipe">Wis</button>'
    document.body.append(dialog)
    dialog.setAttribute('open', '')
    await pass(0)
    expect(pointed()).toBe('stay')
    await key()
    expect(pressed).toEqual(['stay'])
    await pass(POINTING.normal)
    expect(pointed()).toBe('wipe')
    dialog.remove()
    await pass(0)
    expect(pointed()).toBe('yes')
  })

  test('what comes over the screen at the very moment of a press is not pressed unseen', () => {
    const dialog = document.createElement('dialog')
    dialog.innerHTML = '<button id="stay">Ja</button>'
    dialog.setAttribute('aria-labelledby', 'idle-title')
    dialog.setAttribute('open', '')
    document.body.append(dialog)
    // The page was not told of it yet.
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    expect(pressed).toEqual([])
    expect(pointed()).toBe('stay')
  })

  test('in a panel the way out of it comes first', async () => {
    const dialog = document.createElement('dialog')
    dialog.innerHTML =
      '<button id="nl">Nederlands</button><button id="out" data-scan="first">Met één knop</button>'
    document.body.append(dialog)
    dialog.setAttribute('open', '')
    dialog.setAttribute('aria-labelledby', 'aids-title')
    await pass(0)
    expect(pointed()).toBe('out')
    await pass(POINTING.normal)
    expect(pointed()).toBe('nl')
  })

  test('who helps can write in a field that they touch, and not by accident', async () => {
    const name = at('name')
    name.focus()
    expect(await key('J')).toBe(false)
    expect(pressed).toEqual(['yes'])
    await touch(name)
    expect(await key('J')).toBe(true)
    expect(pressed).toEqual(['yes', 'name'])
    await touch(at('help'))
    expect(pressed).toEqual(['yes', 'name', 'yes'])
  })

  test('it can be left with the one button itself', async () => {
    at('yes').addEventListener('click', () => chooseAids({ oneSwitch: false }))
    await key()
    expect(pressed).toEqual(['yes'])
    await pass(POINTING.slow)
    expect(pointed()).toBeUndefined()
  })

  test('it ends when somebody turns it off, and then everything is as it was', async () => {
    chooseAids({ oneSwitch: false })
    expect(pointed()).toBeUndefined()
    await pass(POINTING.slow * 3)
    expect(pointed()).toBeUndefined()
    expect(await key()).toBe(true)
    await touch(at('help'))
    expect(pressed).toEqual(['help'])
  })
})
