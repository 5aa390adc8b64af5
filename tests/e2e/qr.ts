import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'

/** What a telephone reads from a code on the screen: a picture of the pixels, through somebody else's reader. */
export const readQr = async (page: Page, code: Locator): Promise<string> => {
  await code.scrollIntoViewIfNeeded()
  const picture = (await code.screenshot()).toString('base64')
  const { data, width, height } = await page.evaluate(async encoded => {
    const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const image = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let text = ''
    for (const byte of image.data) text += String.fromCharCode(byte)
    return { data: btoa(text), width: bitmap.width, height: bitmap.height }
  }, picture)
  const found = jsQR(new Uint8ClampedArray(Buffer.from(data, 'base64')), width, height)
  if (!found) throw new Error('there is no code to be read in this picture')
  return new TextDecoder().decode(new Uint8Array(found.binaryData))
}
