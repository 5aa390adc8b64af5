import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { ApiSettings } from './booking/http/booking-api.ts'
import { saveLocations } from './booking/store/locations.ts'
import { type DatabasePlace, openDatabase } from './booking/store/open-database.ts'
import { scrub } from './booking/store/scrub.ts'
import { isUnreachable } from './booking/store/transaction.ts'
import type { BookingWorld, ServedMunicipality } from './booking/use-cases/booking-world.ts'
import { CannotStart } from './cannot-start.ts'
import { printFault } from './print-fault.ts'
import { type KeyPlace, openKeyStore } from './privacy/key-store.ts'
import { prepareKeys } from './privacy/prepare-keys.ts'
import { sealReadableContacts } from './privacy/seal-readable-contacts.ts'
import { readMunicipalities } from './read-municipalities.ts'
import { serviceApp } from './service-app.ts'

const ROOT = new URL('../../', import.meta.url)
const inRoot = (path: string): string => fileURLToPath(new URL(path, ROOT))

type ServiceOptions = {
  readonly host?: string
  /** 0 takes any free port. */
  readonly port?: number
  /** Without: a database in memory, gone when the service stops. */
  readonly place?: DatabasePlace
  /** Towns already read; otherwise those of `municipalityIds`. */
  readonly municipalities?: readonly ServedMunicipality[]
  /** Without: every town in the content. */
  readonly municipalityIds?: readonly string[] | undefined
  /** Without: beside the database, and in memory when that is. */
  readonly keys?: KeyPlace
  readonly api?: ApiSettings
  readonly content?: string
  readonly dist?: string
  /** UTC, ISO 8601. */
  readonly now?: () => string
}

export type RunningService = { readonly url: string; readonly close: () => Promise<void> }

const systemClock = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

const townsOf = (options: ServiceOptions): readonly ServedMunicipality[] => {
  if (options.municipalities) return options.municipalities
  const read = readMunicipalities(options.content ?? inRoot('content/'), options.municipalityIds)
  if (!read.ok) throw new CannotStart(`De inhoud klopt niet:\n${read.problem.join('\n')}`)
  return read.value
}

const keysBeside = (place: DatabasePlace | undefined): KeyPlace => {
  if (place === undefined || place.kind === 'memory') return { kind: 'memory' }
  return { kind: 'folder', path: join(place.kind === 'folder' ? place.path : './data', 'keys') }
}

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', error => {
      const inUse = 'code' in error && error.code === 'EADDRINUSE'
      reject(inUse ? new CannotStart(`Poort ${port} is al in gebruik. Kies een andere met PORT.`) : error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

const stop = (server: Server): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // Whoever is still reading gets a moment; an open connection must not keep a stopping service alive.
    setTimeout(() => server.closeAllConnections(), 3_000).unref()
  })

export const startService = async (options: ServiceOptions = {}): Promise<RunningService> => {
  const host = options.host ?? '127.0.0.1'
  const now = options.now ?? systemClock
  const municipalities = townsOf(options)
  const opened = await openDatabase(options.place ?? { kind: 'memory' }, now()).catch((error: unknown) => {
    throw isUnreachable(error)
      ? new CannotStart('De database is niet te bereiken. Kijk DATABASE_URL na, en of PostgreSQL draait.')
      : error
  })
  if (!opened.ok)
    throw new CannotStart(
      `Een andere Talentperron gebruikt ${opened.problem.path} al. Stop die eerst, of kies een andere map met DATA_DIR.`,
    )
  const { database, close } = opened.value
  try {
    await saveLocations(
      database,
      municipalities.flatMap(town =>
        town.locations.map(({ id, municipality, rules }) => ({ id, municipality, guides: rules.guides })),
      ),
    )
    const store = openKeyStore(options.keys ?? keysBeside(options.place), now())
    await prepareKeys(database, store, now())
    const place = options.place?.kind ?? 'memory'
    if (await sealReadableContacts(database, store.keys, now())) await scrub(database, place)
    const { keys } = store
    const world: BookingWorld = { database, municipalities, now, randomId: randomUUID, randomBytes, keys }
    const app = serviceApp(world, options.dist ?? inRoot('dist/'), printFault(now), options.api)
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.headersTimeout = 10_000
    server.requestTimeout = 20_000
    const port = await listen(server, host, options.port ?? 0)
    const shown = host.includes(':') ? `[${host}]` : host
    return {
      url: `http://${shown}:${port}`,
      close: async () => {
        await stop(server)
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
