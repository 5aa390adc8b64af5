import { connect } from 'node:net'

export type LineReply = { readonly status: number; readonly text: string }
export type VisitorLine = {
  /** One question at a time; the answer must say how long it is. Rejects when the line breaks. */
  readonly send: (method: string, path: string, body: object, headers?: string) => Promise<LineReply>
  readonly close: () => void
}

const END_OF_HEAD = '\r\n\r\n'

/**
 * One visitor's line to the service, kept open, with nothing around it. Node's own client takes half the time of an answer;
 * on a machine that is shared with the service that would be measured as slowness of the service.
 */
export const visitorLine = (origin: string): VisitorLine => {
  const { hostname, port, host } = new URL(origin)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = ''
  let answer: (reply: LineReply) => void = () => {}
  let fail: (error: Error) => void = () => {}
  const look = (): void => {
    const head = received.indexOf(END_OF_HEAD)
    if (head < 0) return
    const from = head + END_OF_HEAD.length
    const length = Number(/\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head))?.[1])
    if (received.length < from + length) return
    const reply = { status: Number(received.slice(9, 12)), text: received.slice(from, from + length) }
    received = ''
    answer(reply)
  }
  // What comes back is ASCII: ids, times and codes. So a letter is a byte.
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    look()
  })
  socket.on('error', error => fail(error))
  socket.on('close', () => fail(new Error('the service closed the line')))
  return {
    send: (method, path, body, headers = '') =>
      new Promise((resolve, reject) => {
        answer = resolve
        fail = reject
        const text = JSON.stringify(body)
        socket.write(
          `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\n${headers}\r\n${text}`,
        )
      }),
    close: () => socket.destroy(),
  }
}
