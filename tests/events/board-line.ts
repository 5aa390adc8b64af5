/** What a board hears of the stream of one event, read as a browser does. */
export type BoardLine = {
  readonly status: number
  readonly headers: Headers
  /** The next message by its kind; undefined when the stream has ended. */
  readonly next: () => Promise<Message | undefined>
  readonly close: () => Promise<void>
}
export type Message = { readonly kind: string; readonly data: unknown; readonly text: string }

const messageIn = (block: string): Message => {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  const data = field('data')
  const kind = field('event') ?? (data === undefined ? 'comment' : 'message')
  return { kind, data: data === undefined ? undefined : JSON.parse(data), text: block }
}

export const openBoard = async (url: string): Promise<BoardLine> => {
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal, headers: { Accept: 'text/event-stream' } })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let received = ''
  const next = async (): Promise<Message | undefined> => {
    for (;;) {
      const end = received.indexOf('\n\n')
      if (end >= 0) {
        const block = received.slice(0, end)
        received = received.slice(end + 2)
        return messageIn(block)
      }
      const part = await reader?.read()
      if (!part || part.done) return undefined
      received += part.value
    }
  }
  const close = async (): Promise<void> => {
    abort.abort()
    await reader?.cancel().catch(() => undefined)
  }
  return { status: response.status, headers: response.headers, next, close }
}
