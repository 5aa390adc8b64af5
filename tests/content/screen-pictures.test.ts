import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_PICTURES } from '#build/pictures/app-pictures.ts'

const SCREENS = 'src/apps/visitor/screens'

/** The pictures that the screens name themselves, instead of a town's content. */
const named = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' })
  .filter(file => /(?<!\.test)\.tsx$/.test(file))
  .flatMap(file => [
    ...readFileSync(`${SCREENS}/${file}`, 'utf8').matchAll(/(?: picture|<Picture name)="([a-z-]+)"/g),
  ])
  .map(([, name]) => name)

test('every picture that a screen names is drawn', () => {
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter(name => !name || !(name in APP_PICTURES))).toEqual([])
})
