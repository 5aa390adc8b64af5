import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { everyState } from './every-state.ts'
import { steadySnapshot } from './steady-snapshot.ts'

const FOLDER = fileURLToPath(new URL('reading-order/', import.meta.url))

test('nothing is kept of a screen that is not there', () => {
  const known = [...everyState(), 'attract', 'tablet', 'aids', 'idle'].map(state => `${state}.yml`)
  expect(readdirSync(FOLDER).toSorted()).toEqual(known.toSorted())
})

test('a day, a time and a code do not count, a word and its place do', () => {
  const at = (day: string, code: string) =>
    steadySnapshot(`- button "${day}, 10:45"\n- button "${day}, 11:30"\n- paragraph: ${code}`)
  expect(at('maandag 23 november', 'K7P-3QX')).toBe(at('vrijdag 4 december', 'AB2-9ZZ'))
  expect(steadySnapshot('- heading "Terug"\n- button "Ja"')).not.toBe(
    steadySnapshot('- button "Ja"\n- heading "Terug"'),
  )
})
