import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A line to the app under one address, that can be cut and joined again, and over which a new version can come. */
export type SwitchableLine = {
  readonly url: string
  readonly cut: () => Promise<void>
  readonly join: () => Promise<void>
  /** From now on another build is served. */
  readonly release: () => void
  readonly close: () => Promise<void>
}

/** The files by which a new build is known: the page, what the service says it serves, and the service worker. */
const TELLS_THE_BUILD = /^\/(kiosk|index\.html|sw\.js|version\.json)?$/

const asIfBuiltAnew = (text: string, version: number): string => {
  const id = version.toString(16).padStart(16, '0')
  return text
    .replace(/(name="build" content=")[\da-f]+/, `$1${id}`)
    .replace(/("build":")[\da-f]+/, `$1${id}`)
    .replace(/(url:"(?:index|kiosk)\.html",revision:")[\da-f]+/g, `$1${id}`)
}

export const openSwitchableLine = async (appUrl: string): Promise<SwitchableLine> => {
  const app = new URL(appUrl)
  const sockets = new Set<Socket>()
  let version = 0

  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const { pathname } = new URL(asked.url ?? '/', appUrl)
    const differs = version > 0 && TELLS_THE_BUILD.test(pathname)
    // What is changed on the way must be readable, and whole.
    const { 'if-modified-since': _since, 'if-none-match': _match, ...whole } = asked.headers
    const headers = differs ? { ...whole, 'accept-encoding': 'identity' } : asked.headers
    const further = request(
      {
        hostname: app.hostname,
        port: app.port,
        path: asked.url,
        method: asked.method,
        headers: { ...headers, host: app.host },
      },
      response => {
        const { 'content-length': length, ...kept } = response.headers
        answer.writeHead(response.statusCode ?? 502, differs || !length ? kept : response.headers)
        if (!differs) return void response.pipe(answer)
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.on('end', () => answer.end(asIfBuiltAnew(Buffer.concat(chunks).toString(), version)))
      },
    )
    further.on('error', () => answer.destroy())
    answer.on('close', () => further.destroy())
    asked.pipe(further)
  }
  const server = createServer(pass)
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (port: number): Promise<void> =>
    new Promise(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const cut = async (): Promise<void> => {
    const closed = new Promise(resolve => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    url: `http://127.0.0.1:${port}`,
    cut,
    join: async () => {
      if (!server.listening) await listen(port)
    },
    release: () => {
      version += 1
    },
    close: async () => {
      if (server.listening) await cut()
    },
  }
}
