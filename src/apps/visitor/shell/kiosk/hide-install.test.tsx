import { expect, test } from 'vitest'
import { hideInstall } from './hide-install.ts'

test('a shared device is offered no app to install, which would start as somebody’s own', () => {
  document.head.innerHTML =
    '<link rel="manifest" href="/manifest.webmanifest"><link rel="icon" href="/icon.svg">'
  hideInstall()
  expect([...document.head.querySelectorAll('link')].map(({ rel }) => rel)).toEqual(['icon'])
})
