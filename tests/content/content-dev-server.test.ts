import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'vite'
import { afterEach, expect, test } from 'vitest'
import { contentPlugin } from '#build/content-plugin.ts'
import { miniContentFolder } from '#tests/fixtures/mini-content.ts'

const cleanups: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const serve = async () => {
  const root = mkdtempSync(join(tmpdir(), 'content-dev-'))
  cleanups.push(() => rmSync(root, { recursive: true }))
  const folder = join(root, 'content')
  cpSync(miniContentFolder, folder, { recursive: true })
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false },
    plugins: [contentPlugin({ folder, municipality: 'voorbeeldstad', itemBank: 'small' })],
  })
  cleanups.push(() => server.close())
  return { server, folder }
}

test('a picture is drawn when it is asked for, and an unknown one is left to others', async () => {
  const { server } = await serve()
  const http = createHttpServer(server.middlewares).listen(0, '127.0.0.1')
  cleanups.push(() => new Promise(done => http.close(() => done())))
  await new Promise(done => http.once('listening', done))
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const picture = await fetch(`${address}/pictures/interest-repair-tap.svg`)
  expect(picture.headers.get('content-type')).toBe('image/svg+xml')
  expect(await picture.text()).toContain('viewBox="0 0 160 120"')
  expect((await fetch(`${address}/pictures/interest-nothing.svg`)).status).toBe(404)
})

test('words that an editor changes are in the next load; a fault is told with its line', async () => {
  const { server, folder } = await serve()
  const words = join(folder, 'base/texts/nl/doors.yaml')
  const title = async () => {
    const { loadPackTexts } = await server.ssrLoadModule('virtual:packs')
    return (await loadPackTexts('voorbeeldstad', 'nl'))['door.meet.title']
  }
  const edit = (find: string, replace: string) => {
    writeFileSync(words, readFileSync(words, 'utf8').replace(find, replace))
    server.watcher.emit('all', 'change', words)
  }
  expect(await title()).toBe('Mensen ontmoeten')
  edit('Mensen ontmoeten', 'Koffie drinken')
  expect(await title()).toBe('Koffie drinken')
  edit('door.meet.title: Koffie drinken', 'door.meet.title: [Koffie]')
  await expect(title()).rejects.toThrow(
    'content/base/texts/nl/doors.yaml:1 “door.meet.title” moet een tekst zijn',
  )
})
