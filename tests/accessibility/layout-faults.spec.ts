import { expect, test } from '#tests/e2e/visit-test.ts'
import { layoutFaults } from './layout-faults.ts'

test('words that are cut off, stick out or lie over each other, and small things to press are found', async ({
  page,
}) => {
  const style = 'position: absolute; inset: 0 auto auto 0; inline-size: 40px; block-size: 60px'
  await page.setContent(`
    <button style="${style}">Donaudampfschifffahrt</button>
    <a href="#x" style="${style}; inline-size: 100px">x</a>
    <p style="inline-size: 50px; overflow: hidden; white-space: nowrap">Donaudampfschifffahrt</p>
    <p style="inline-size: 5000px">wide</p>`)
  const faults = (await layoutFaults(page)).join('\n')
  for (const word of ['wider than the window', 'outside button', 'outside p', 'too small', 'lies over'])
    expect(faults).toContain(word)
})
