import { render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useDocumentTitle } from './use-document-title.ts'

const Screen = () => {
  const main = useRef<HTMLElement>(null)
  useDocumentTitle(main)
  return (
    <main ref={main}>
      <h1>Zorg en welzijn</h1>
    </main>
  )
}
afterEach(() => {
  delete document.documentElement.dataset.mode
})

test('the page is called after its heading on one’s own device', () => {
  render(<Screen />)
  expect(document.title).toContain('Zorg en welzijn')
})

test('on a shared device the title tells nothing of what somebody chose, because browsers keep titles on the disk', () => {
  document.documentElement.dataset.mode = 'kiosk'
  render(<Screen />)
  expect(document.title).not.toContain('Zorg')
  expect(document.title).not.toBe('')
})
