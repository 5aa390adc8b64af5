import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { appUrl } from './service.ts'

/** A line to the service under an address of its own, that can really be cut: then nobody answers there any more. */
export type Line = { readonly url: string; readonly cut: () => Promise<void> }

export const openLine = async (): Promise<Line> => {
  const { hostname, port } = new URL(appUrl())
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer(near => {
    const far = connect(Number(port), hostname)
    keep(near)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: async () => {
      const closed = new Promise(resolve => server.close(resolve))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
