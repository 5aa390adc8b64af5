import { connect, createServer, type Socket } from 'node:net'

export type DroppingProxy = {
  readonly port: number
  /** From now on requests of this method arrive, and their answers do not. */
  readonly dropAnswersTo: (method: string | undefined) => void
  readonly stop: () => Promise<void>
}

/** A line to a server that can lose answers: what was asked is done, and whoever asked does not hear so. */
export const startDroppingProxy = async (target: number): Promise<DroppingProxy> => {
  let dropped: string | undefined
  const open = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => socket.destroy())
    return socket
  }
  const server = createServer(client => {
    keep(client)
    const upstream = keep(connect(target, '127.0.0.1'))
    let losing = false
    client.on('data', chunk => {
      const method = /^([A-Z]+) \S+ HTTP/.exec(chunk.toString('latin1'))?.[1]
      if (method !== undefined) losing = method === dropped
      upstream.write(chunk)
    })
    upstream.on('data', chunk => {
      if (losing) client.destroy()
      else client.write(chunk)
    })
    client.on('end', () => upstream.end())
    upstream.on('end', () => client.end())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    dropAnswersTo: method => {
      dropped = method
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
