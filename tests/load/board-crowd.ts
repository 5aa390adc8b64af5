import { connect, type Socket } from 'node:net'

type Crowd = {
  readonly open: number
  /** Milliseconds from the answer to the tally that made it so until a board showed it: how many times each. */
  readonly delays: ReadonlyMap<number, number>
  readonly lost: number
  readonly close: () => void
}

export type Watching = {
  readonly url: string
  readonly code: string
  /** When the visit was answered with which the count reached this many; undefined as long as it was not. */
  readonly answeredAt: (visits: number) => number | undefined
}

const STEP = 5
/** The first of a frame; the counts of sectors stand in an inner list. */
const VISITS = /"peildatum":"[^"]*","bezoeken":(\d+)/g

/** Many boards of one event, each a bare socket: what the crowd itself costs must not be measured as slowness. */
export const openCrowd = async (size: number, watching: Watching): Promise<Crowd> => {
  const { hostname, port, host } = new URL(watching.url)
  const delays = new Map<number, number>()
  let open = 0
  let lost = 0
  let isClosing = false
  const note = (seen: number, visits: number): void => {
    const now = performance.now()
    for (let count = seen + STEP; count <= visits; count += STEP) {
      // Shown before its answer was back: at once.
      const delay = Math.max(0, Math.round(now - (watching.answeredAt(count) ?? now)))
      delays.set(delay, (delays.get(delay) ?? 0) + 1)
    }
  }
  const board = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) })
      let seen = 0
      let isOpen = false
      socket.setEncoding('latin1')
      socket.on('data', (chunk: string) => {
        if (!isOpen) {
          if (!chunk.startsWith('HTTP/1.1 200')) return void reject(new Error(chunk.slice(0, 200)))
          isOpen = true
          open += 1
          resolve(socket)
        }
        for (const [, visits] of chunk.matchAll(VISITS)) {
          note(seen, Number(visits))
          seen = Number(visits)
        }
      })
      socket.on('error', reject)
      socket.on('close', () => {
        if (!isClosing) lost += 1
      })
      socket.write(
        `GET /api/v1/evenementen/${watching.code}/stand HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`,
      )
    })
  const sockets: Socket[] = []
  // Not all in one moment: the queue of a listening socket is short.
  while (sockets.length < size)
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(100, size - sockets.length) }, board))))
  return {
    get open() {
      return open
    },
    get lost() {
      return lost
    },
    delays,
    close: () => {
      isClosing = true
      for (const socket of sockets) socket.destroy()
    },
  }
}
