import type { CDPSession, Page } from '@playwright/test'
import { kioskTour } from './kiosk-tour.ts'
import { stateOf } from './pages/screen.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'

/** What the browser was about to do by itself, noted in the page after every listener of the app has had its say. */
const NOTES = `
  window.escapes = []
  const note = kind => event => { if (!event.defaultPrevented) window.escapes.push(kind(event)) }
  const name = event => event.type
  for (const kind of ['copy', 'cut', 'contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'])
    window.addEventListener(kind, note(name))
  const held = event => ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'].filter(key => event[key]).join('+')
  window.addEventListener('keydown', event => {
    if (['Control', 'Alt', 'Meta', 'Shift'].includes(event.key)) return
    note(() => 'key ' + held(event) + ' ' + event.key)(event)
  })
  for (const kind of ['beforeprint', 'beforeunload', 'fullscreenchange']) window.addEventListener(kind, () => window.escapes.push(kind))
  for (const kind of ['print', 'open', 'showOpenFilePicker', 'showSaveFilePicker', 'alert', 'confirm', 'prompt'])
    window[kind] = () => window.escapes.push('asked for ' + kind)
`

const CONTROL = 'psontwlufghjdrecx'.split('').map(letter => `Control+${letter}`)
const SHIFTED = ['Control+Shift+I', 'Control+Shift+J', 'Control+Shift+N', 'Control+Shift+Delete', 'Shift+F10']
const ZOOM = ['Control+Equal', 'Control+Minus', 'Control+0']
const ALT = ['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'Alt+d', 'Alt+F4', 'Alt+e']
const FUNCTION = ['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'ContextMenu']
const KEYS = [...CONTROL, ...SHIFTED, ...ZOOM, ...ALT, ...FUNCTION]

const escapesOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { escapes: string[] }).escapes.splice(0))

type Point = { readonly x: number; readonly y: number }

/** Where somebody could hold a finger: a picture, a heading, words, a button. */
const points = (page: Page): Promise<readonly Point[]> =>
  page.evaluate(() =>
    ['main img', 'main svg', 'h1', 'p', 'button']
      .map(kind =>
        [...document.querySelectorAll(kind)].find(found => found.getBoundingClientRect().height > 0),
      )
      .filter(found => found !== undefined)
      .map(found => {
        const { left, top, width, height } = found.getBoundingClientRect()
        return { x: left + width / 2, y: Math.min(top + height / 2, window.innerHeight - 5) }
      }),
  )

const spreadFingers = async (page: Page, touch: CDPSession): Promise<void> => {
  const apart = (distance: number) => [
    { x: 640 - distance, y: 400, id: 0 },
    { x: 640 + distance, y: 400, id: 1 },
  ]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: apart(50) })
  for (let distance = 60; distance < 300; distance += 30) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: apart(distance) })
    await page.waitForTimeout(16)
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Everything a finger, a mouse and a keyboard can do besides what the screen asks for. Presses nothing on the page. */
const tryToLeave = async (page: Page, touch: CDPSession): Promise<void> => {
  for (const { x, y } of await points(page)) {
    // A finger that stays for longer than the 500 ms of a long press, and then slips off.
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
    await page.waitForTimeout(700)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] })
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y + 60, { steps: 4 })
    await page.mouse.move(2, 400)
    await page.mouse.up()
    await page.mouse.click(x, y, { button: 'right' })
  }
  // Words that were chosen can be dragged to another window.
  const title = page.locator('main h1')
  await title.click({ clickCount: 3 })
  await title.hover()
  await page.mouse.down()
  await page.mouse.move(600, 500, { steps: 6 })
  await page.mouse.move(2, 400)
  await page.mouse.up()
  await page.mouse.click(3, 400, { button: 'middle' })
  await spreadFingers(page, touch)
  for (const key of KEYS) await page.keyboard.press(key)
}

/** What stands on a screen that would lead away. */
const waysOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...[...document.querySelectorAll('a[href], area[href]')]
      .filter(link => !link.getAttribute('href')?.startsWith('#') || link.hasAttribute('target'))
      .map(link => `link to ${link.getAttribute('href')}`),
    ...[
      ...document.querySelectorAll(
        'form[action], input[type=file], iframe, object, embed, video[controls], [download]',
      ),
    ].map(found => found.tagName),
    ...[...document.querySelectorAll('input:not([autocomplete=off]), textarea:not([autocomplete=off])')]
      .filter(input => !['radio', 'checkbox'].includes(input.getAttribute('type') ?? ''))
      .map(input => `filled in by the browser: ${input.getAttribute('name') ?? input.id}`),
    ...[...document.querySelectorAll('link[rel=manifest]')].map(() => 'offers to install'),
  ])

test.use({ viewport: { width: 1280, height: 800 }, hasTouch: true, isMobile: true })

test('on no screen of a kiosk can a visitor leave the page, by finger, mouse or keyboard', async ({
  page,
  context,
  guard,
}) => {
  test.setTimeout(600_000)
  const left: string[] = []
  context.on('page', other => left.push(`another page: ${other.url()}`))
  page.on('dialog', dialog => left.push(`a dialog: ${dialog.type()}`))
  page.on('download', download => left.push(`a download: ${download.url()}`))
  page.on('filechooser', () => left.push('a file chooser'))
  await page.addInitScript({ content: NOTES })
  const touch = await context.newCDPSession(page)
  const seen = new Set<string>()

  await kioskTour(page, guard, async state => {
    seen.add(state)
    await page.waitForFunction(() => document.documentElement.style.touchAction !== '')
    const before = { url: page.url(), entries: await page.evaluate(() => history.length) }
    await escapesOf(page)
    const watch = (): void => void left.push(`${state}: loaded anew`)
    page.on('domcontentloaded', watch)
    await tryToLeave(page, touch)
    page.off('domcontentloaded', watch)
    left.push(...(await escapesOf(page)).map(what => `${state}: ${what}`))
    left.push(...(await waysOut(page)).map(way => `${state}: ${way}`))
    expect(await stateOf(page)).toBe(state)
    expect({ url: page.url(), entries: await page.evaluate(() => history.length) }).toEqual(before)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  })
  expect(left).toEqual([])
  expect([...seen]).toHaveLength(21)
})

test('what is tried above does get through on a page that keeps nobody in', async ({ page, context }) => {
  await page.addInitScript({ content: NOTES })
  await page.goto('/')
  await welcomePage(page).isShown()
  await tryToLeave(page, await context.newCDPSession(page))
  const escapes = await escapesOf(page)
  for (const what of [
    'contextmenu',
    'dragstart',
    'auxclick',
    'key ctrlKey p',
    'key ctrlKey c',
    'key altKey ArrowLeft',
    'key  F1',
  ])
    expect(escapes).toContain(what)
  expect(await page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1)
})

/** What comes out of the clipboard after a word was written in a field and both copied and cut there. */
const copied = async (page: Page): Promise<string> => {
  await page.evaluate(() => document.body.append(document.createElement('input')))
  const field = page.locator('body > input')
  await field.fill('Samira')
  for (const keys of ['Control+a', 'Control+c', 'Control+Insert', 'Control+x', 'Shift+Delete'])
    await field.press(keys)
  await field.fill('')
  await field.press('Control+v')
  return field.inputValue()
}

test('what somebody writes cannot be copied for the next visitor of a kiosk; on a phone it can', async ({
  page,
}) => {
  await page.goto('/kiosk')
  await page.waitForFunction(() => document.documentElement.style.touchAction !== '')
  expect(await copied(page)).toBe('')
  await page.goto('/')
  await welcomePage(page).isShown()
  expect(await copied(page)).toBe('Samira')
})
