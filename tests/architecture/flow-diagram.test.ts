import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { drawFlow, type Flow, kebab, screenStates } from '#build/flow-diagram.ts'
import { FLOWS, flowPage } from '#build/flow-diagram-page.ts'
import { textFiles, WRITTEN } from './screen-texts.ts'
import { filesBelow, nodesOf, ROOT, readSource } from './source-files.ts'

const SCREENS = 'src/apps/visitor/screens'

/** What a state needs to be seen: a folder with its screen and its words. */
const missingFor = (
  flow: Flow,
  screenFiles: readonly string[],
  texts: readonly string[],
): readonly string[] =>
  screenStates(flow).flatMap(({ key }) => {
    const name = kebab(key)
    return [
      ...(screenFiles.some(path => path.startsWith(`${SCREENS}/${name}/`) && path.endsWith('.tsx'))
        ? []
        : [`${key} has no ${SCREENS}/${name}/`]),
      ...(texts.includes(name) ? [] : [`${key} has no ${name}.json`]),
    ]
  })

/** Keys of an object in a source file, by the name of its constant. */
const keysOf = (path: string, name: string): readonly string[] => {
  const source = readSource(path).text
  const text = nodesOf({ path, text: source })
    .find(node => node.getText().startsWith(`${name}:`))
    ?.getText()
  return [...(text?.matchAll(/^ {2}(\w+): /gm) ?? [])].map(([, key]) => key ?? '')
}

const lamp = (event: 'PRESS' | 'PULL'): Flow => ({
  title: 'Lamp',
  machine: createMachine({
    id: 'lamp',
    initial: 'lightOn',
    states: { lightOn: { on: { [event]: 'lightOff' } }, lightOff: { on: { [event]: 'lightOn' } } },
  }),
  around: [],
})

describe('the page about the flow', () => {
  test('says what the machines say; run `npx tsx src/build/write-flow-diagram.ts` when not', () => {
    expect(readSource('src/flow/README.md').text).toBe(flowPage())
  })

  test('changes with the machine', () => {
    const page = drawFlow([lamp('PRESS')])
    expect(page).toContain('  lightOn --> lightOff: PRESS\n')
    expect(page).toMatch(/\| `lightOff` +\| `screens\/light-off\/` +\| `light-off.json` +\| `PRESS` +\|/)
    expect(drawFlow([lamp('PULL')])).not.toBe(page)
  })
})

describe('one state, one screen, one name', () => {
  test.each(FLOWS)('$title: every state has its folder and its words', flow => {
    expect(screenStates(flow).length).toBeGreaterThan(8)
    // Other languages are a file each, with the same words in the same order: see texts.test.ts.
    const texts = textFiles.flatMap(({ language, name }) => (language === WRITTEN && name ? [name] : []))
    expect(missingFor(flow, filesBelow(SCREENS), texts)).toEqual([])
  })

  test('a state without a screen or without words is told', () => {
    expect(missingFor(lamp('PRESS'), [`${SCREENS}/light-on/LightOnScreen.tsx`], ['light-off'])).toEqual([
      'lightOn has no light-on.json',
      `lightOff has no ${SCREENS}/light-off/`,
    ])
  })

  test.each([
    ['src/apps/visitor/Visit.tsx', 'SCREENS', FLOWS[0]],
    ['src/apps/visitor/screens/booking/Booking.tsx', 'BOOKING_SCREENS', FLOWS[1]],
  ])('%s shows exactly the states there are', (path, name, flow) => {
    if (!flow) throw new Error('no flow')
    expect(existsSync(join(ROOT, path))).toBe(true)
    expect([...keysOf(path, name)].sort()).toEqual(
      screenStates(flow)
        .map(({ key }) => key)
        .sort(),
    )
  })
})
