import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'
import { encodeHandover } from '#core/handover/handover.ts'
import { handoverAddress } from '#core/handover/handover-address.ts'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import { atTalkSheet, look, sectorsAtDesk } from './at-the-desk.ts'
import { expect, test } from './visit-test.ts'

const WIDTH = 640
const HEIGHT = 480

const CODE = encodeHandover(
  {
    municipality: 'voorbeeldstad',
    language: 'ar',
    sheet: { talents: { explain: 'yes', repair: 'no' }, interests: {}, wishes: { hours: 'half' } },
    dismissedSectors: [],
    dismissedJobs: [],
    steps: [{ door: 'learn', when: 'this-week' }],
  },
  ['dislike', 'unsure', 'like'],
)

/** A film (YUV4MPEG2) of a code that somebody holds still before a grey wall. */
const filmOf = (content: string): Buffer => {
  const { data, size } = encode(content, { ecc: 'L', border: 4 })
  const scale = Math.floor((HEIGHT - 20) / size)
  const light = Buffer.alloc(WIDTH * HEIGHT, 150)
  for (const [y, row] of data.entries())
    for (const [x, isDark] of row.entries())
      for (let line = 0; line < scale; line += 1) {
        const from = (10 + y * scale + line) * WIDTH + 60 + x * scale
        light.fill(isDark ? 20 : 235, from, from + scale)
      }
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour])
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`),
    frame,
    frame,
    frame,
  ])
}

const folder = mkdtempSync(join(tmpdir(), 'tp-camera-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const film = join(folder, 'code.y4m')
writeFileSync(film, filmOf(handoverAddress('https://stad.example', CODE)))

const options = launchOptions()
test.use({
  viewport: { width: 768, height: 1024 },
  launchOptions: {
    ...options,
    args: [
      ...(options.args ?? []),
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
})

test('a code before the camera of the desk opens, and the camera goes off', async ({ page }) => {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator
    const ask = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async wanted => {
      const stream = await ask(wanted)
      Object.assign(window, { seen: stream.getTracks() })
      return stream
    }
  })
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { seen: MediaStreamTrack[] }).seen.map(({ kind, readyState }) => [
        kind,
        readyState,
      ]),
    )
  await atTalkSheet(page)
  await page.getByRole('button', { name: 'Scan met de camera' }).click()
  await expect(page.getByRole('region', { name: 'Uitslag' })).toBeVisible()
  expect(await states()).toEqual([['video', 'ended']])
  expect(await sectorsAtDesk(page)).toHaveLength(3)
  await expect(page.getByRole('button', { name: 'Haal weg' })).toHaveCount(1)
  await look(page)
})
