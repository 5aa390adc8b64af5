import type { Server } from 'node:http'
import { CannotStart } from './cannot-start.ts'

/** How long somebody who is being answered gets when the service stops. */
const LAST_MOMENT = 10_000

/** Gives the port it got; the setting is named in the sentence for the operator when it cannot be had. */
export const listen = (server: Server, host: string, port: number, setting: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', error => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE'
      reject(
        inUse ? new CannotStart(`Poort ${port} is al in gebruik. Kies een andere met ${setting}.`) : error,
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/** Takes nobody new, and waits for those being answered, but not for ever. */
export const stopListening = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), LAST_MOMENT).unref()
  })
