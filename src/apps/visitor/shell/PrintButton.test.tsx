import { loadPack } from 'virtual:packs'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { packSchema } from '#contract/content/pack.schema.ts'
import { PrintButton } from './PrintButton.tsx'

const pack = packSchema.parse(await loadPack('voorbeeldstad'))
const place = { page: 'visit', municipality: null, event: null, handover: null, mailed: null } as const

afterEach(() => void vi.unstubAllGlobals())

test.each([
  ['somebody’s own device', 'own', false, 1],
  ['a shared device without a printer', 'kiosk', false, 0],
  ['a shared device with a printer beside it', 'kiosk', true, 1],
] as const)('on %s printing is offered as it should', async (_, mode, kioskPrinter, buttons) => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  render(
    <PrintButton
      session={{ place: { ...place, mode }, pack: { ...pack, kioskPrinter } }}
      label="confirmed.print.button"
    />,
  )
  const shown = screen.queryAllByRole('button')
  expect(shown).toHaveLength(buttons)
  if (shown[0]) await userEvent.click(shown[0])
  expect(print).toHaveBeenCalledTimes(buttons)
})
