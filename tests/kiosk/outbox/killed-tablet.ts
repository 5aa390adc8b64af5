import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { seededChance } from '#cli/chance.ts'
import type { Look } from '#tests/prove/killed-service.ts'
import { killService, startOn } from '#tests/prove/running-service.ts'
import { launchOptions } from '#tests/setup/e2e-browser.ts'

type KilledTablet = {
  readonly kills: number
  /** Requests a visitor would have been told of that they are kept. */
  readonly kept: number
  readonly lost: number
  /** More rows at the service than requests that were ever made, or two of one. */
  readonly doubled: number
  /** What waited when the tablet was opened for the last time: whether the browser still had it. */
  readonly found: number
  readonly waiting: number
  readonly dead: number
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }
const PATIENCE = 120_000

const bundle = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('page/', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })
}

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

type Tablet = { online: boolean; readonly tell: (path: string, body: unknown) => void }

/** The page, a line to the service that can be cut, and an ear for what the page tells. */
const serve = async (folder: string, service: string, tablet: Tablet) => {
  const forward = (incoming: IncomingMessage, answer: ServerResponse): void => {
    if (!tablet.online) {
      incoming.socket.destroy()
      return
    }
    const { method, headers, url } = incoming
    const onward = request(new URL(url ?? '/', service), { method, headers }, reply => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    incoming.on('error', () => onward.destroy())
    incoming.pipe(onward)
  }
  const server = createServer(async (incoming, answer) => {
    const path = new URL(incoming.url ?? '/', 'http://page').pathname
    if (path.startsWith('/api/')) return forward(incoming, answer)
    if (path.startsWith('/told/')) {
      const text = await textOf(incoming).catch(() => '')
      if (text !== '') tablet.tell(path.slice('/told/'.length), JSON.parse(text))
      return answer.end('{}')
    }
    try {
      const file = readFileSync(join(folder, path === '/' ? 'index.html' : path))
      answer.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/html' }).end(file)
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const openBrowser = (profile: string, url: string): ChildProcess => {
  const { executablePath = 'chromium', args = [] } = launchOptions()
  const flags = ['--headless=new', '--disable-gpu', '--disable-breakpad', `--user-data-dir=${profile}`]
  return spawn(executablePath, [...args, ...flags, url], { stdio: 'ignore', detached: true })
}

/** Ends the browser and everything it started, with nothing put away. */
const killBrowser = async (browser: ChildProcess): Promise<void> => {
  const ended = new Promise(resolve => browser.once('exit', resolve))
  if (browser.pid !== undefined) process.kill(-browser.pid, 'SIGKILL')
  await ended
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

/** F2: a tablet whose browser is killed at any moment, again and again, while requests are kept and sent. */
export const proveKeptIsKept = async (place: string, kills: number, look: Look): Promise<KilledTablet> => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-tablet-'))
  const profile = join(folder, 'profile')
  const random = seededChance(2)
  const tried = new Set<string>()
  const kept = new Set<string>()
  let figures = { waiting: -1, dead: -1 }
  let found: number | undefined
  const tablet: Tablet = {
    online: true,
    tell: (path, body) => {
      if (path === 'tried') tried.add(String(body))
      if (path === 'kept') kept.add(String(body))
      if (path === 'figures') {
        figures = body as typeof figures
        found ??= figures.waiting
      }
    },
  }
  const service = await startOn(place)
  await bundle(join(folder, 'page'))
  const server = await serve(join(folder, 'page'), service.url, tablet)
  let browser: ChildProcess | undefined
  const until = async (holds: () => boolean): Promise<void> => {
    const end = performance.now() + PATIENCE
    while (!holds()) {
      if (performance.now() > end) throw new Error('the tablet does nothing')
      await wait(5)
    }
  }
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      // The first time there is a network for the keys; later on most of the time there is none.
      tablet.online = kill === 0 || random() < 0.3
      const before = kept.size
      browser = openBrowser(profile, server.url)
      await until(() => kept.size > before + Math.floor(random() * 4))
      await wait(random() * 60)
      await killBrowser(browser)
    }
    tablet.online = true
    browser = openBrowser(profile, `${server.url}?only=send`)
    await until(() => figures.waiting === 0)
    await killBrowser(browser)
    browser = undefined
  } finally {
    if (browser) await killBrowser(browser)
    server.close()
    await killService(service)
    rmSync(folder, { recursive: true, force: true })
  }
  const rows = await look<{ id: string }>(place, 'select id from conversation_requests')
  const stored = new Set(rows.map(({ id }) => id))
  return {
    kills,
    kept: kept.size,
    lost: [...kept].filter(id => !stored.has(id)).length,
    doubled: rows.length - [...stored].filter(id => tried.has(id)).length,
    found: found ?? -1,
    ...figures,
  }
}
