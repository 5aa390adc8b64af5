import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { type Guides, readGuidesFile } from './booking/calendars/read-guides-file.ts'
import { API_PATHS, type ApiSettings } from './booking/http/booking-api.ts'
import { saveLocations } from './booking/store/locations.ts'
import { type DatabasePlace, openDatabase } from './booking/store/open-database.ts'
import { scrub } from './booking/store/scrub.ts'
import { isUnreachable } from './booking/store/transaction.ts'
import type { BookingWorld, ServedMunicipality } from './booking/use-cases/booking-world.ts'
import { CannotStart } from './cannot-start.ts'
import { type DeskSecretPlace, readDeskSecret } from './desk/desk-secret.ts'
import { DESK_PATHS } from './desk/http/session-api.ts'
import { openIdProvider } from './desk/openid/openid-provider.ts'
import type { OpenIdSettings } from './desk/openid/openid-settings.ts'
import { openDesk } from './desk/start-desk.ts'
import { inviteFirst } from './desk/use-cases/invite.ts'
import { FEED_PATHS } from './diary/http/feed-address.ts'
import { listen, stopListening } from './listen.ts'
import type { MailSettings } from './mail/mail-settings.ts'
import { jsonLog } from './operations/log.ts'
import type { Retention } from './operations/retention.ts'
import { type MetricsPlace, startOperations } from './operations/start-operations.ts'
import { packInForce } from './pack/use-cases/pack-in-force.ts'
import { watchPack } from './pack/watch-pack.ts'
import { printFault } from './print-fault.ts'
import { addMissingKeys, type KeyPlace, openKeyStore } from './privacy/key-store.ts'
import { prepareKeys } from './privacy/prepare-keys.ts'
import { sealReadableContacts } from './privacy/seal-readable-contacts.ts'
import { readMunicipalities } from './read-municipalities.ts'
import { publishDueMonths } from './report/use-cases/publish-months.ts'
import { openBoards, serviceApp } from './service-app.ts'
import { background, startBackground } from './start-background.ts'

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
  /** What sessions of the desk are signed with; without: beside the database, and in memory when that is. */
  readonly deskSecret?: DeskSecretPlace
  /** Where people at the desk sign in with their work account, for one of these towns. Without: nowhere. */
  readonly openId?: (served: readonly string[]) => OpenIdSettings | undefined
  /** Without: no mail goes out. */
  readonly mail?: MailSettings | undefined
  /** Where the guides' own calendars and mailboxes are. Without: they have none. */
  readonly guidesFile?: string | undefined
  readonly api?: ApiSettings
  /** How long things are kept; without: see retention.ts. */
  readonly retention?: Retention | undefined
  /** Where the figures for monitoring can be read. Without: nowhere. */
  readonly metrics?: MetricsPlace | undefined
  readonly content?: string
  readonly dist?: string
  /** UTC, ISO 8601. */
  readonly now?: () => string
}

export type RunningService = {
  readonly url: string
  /** Where the first account of the desk is made, once; there only as long as nobody has one. */
  readonly setUpPath: string | undefined
  readonly close: () => Promise<void>
}

const systemClock = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')

const townsOf = (options: ServiceOptions): readonly ServedMunicipality[] => {
  if (options.municipalities) return options.municipalities
  const read = readMunicipalities(options.content ?? inRoot('content/'), options.municipalityIds)
  if (!read.ok) throw new CannotStart(`De inhoud klopt niet:\n${read.problem.join('\n')}`)
  return read.value
}

const guidesOf = async (
  path: string | undefined,
  municipalities: readonly ServedMunicipality[],
): Promise<Guides> => {
  if (path === undefined) return new Map()
  const known = municipalities.flatMap(town => town.locations.flatMap(({ rules }) => rules.guides))
  const read = await readGuidesFile(path, [...new Set(known)])
  if (!read.ok) throw new CannotStart(read.problem.join('\n'))
  return read.value
}

const secretBeside = (place: DatabasePlace | undefined): DeskSecretPlace => {
  if (place === undefined || place.kind === 'memory') return { kind: 'memory' }
  return { kind: 'folder', path: place.kind === 'folder' ? place.path : './data' }
}

const keysBeside = (place: DatabasePlace | undefined): KeyPlace => {
  if (place === undefined || place.kind === 'memory') return { kind: 'memory' }
  return { kind: 'folder', path: join(place.kind === 'folder' ? place.path : './data', 'keys') }
}

export const startService = async (options: ServiceOptions = {}): Promise<RunningService> => {
  const host = options.host ?? '127.0.0.1'
  const now = options.now ?? systemClock
  const packed = townsOf(options)
  const openId = options.openId?.(packed.map(town => town.id))
  const guides = await guidesOf(options.guidesFile, packed)
  const log = jsonLog(now)
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
      packed.flatMap(town =>
        town.locations.map(({ id, municipality, rules }) => ({ id, municipality, guides: rules.guides })),
      ),
    )
    const store = openKeyStore(options.keys ?? keysBeside(options.place), now())
    await prepareKeys(database, store, now())
    const place = options.place?.kind ?? 'memory'
    if (await sealReadableContacts(database, store.keys, now())) await scrub(database, place)
    const { keys } = store
    const pack = packInForce(database, packed)
    await pack.refresh()
    const { municipalities } = pack
    const chance = { randomId: randomUUID, randomBytes }
    const bare: BookingWorld = {
      database,
      municipalities,
      pack,
      now,
      ...chance,
      keys,
      isDemo: place !== 'server',
    }
    const { desk, world: staffed } = openDesk(
      bare,
      readDeskSecret(options.deskSecret ?? secretBeside(options.place)),
      openId && openIdProvider(openId, { now, log }),
    )
    const { world, handlers } = background(staffed, { mail: options.mail, guides })
    const report = printFault(now)
    const { retention, metrics } = options
    const tendKeys = (): void => void addMissingKeys(store, now())
    const publishMonths = (): Promise<void> => publishDueMonths(world)
    const purging = { retention, tendKeys, publishMonths }
    const watched = { database, place, keys, ...purging, now, log, report, metrics }
    const operations = await startOperations({
      ...watched,
      operations: [...API_PATHS, ...DESK_PATHS, ...FEED_PATHS],
    })
    const boards = openBoards(world, report)
    const app = serviceApp(
      { ...world, boards },
      options.dist ?? inRoot('dist/'),
      report,
      options.api,
      operations,
      desk,
    )
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.headersTimeout = 10_000
    server.requestTimeout = 20_000
    // Longer than a proxy keeps a connection (often 60 s): who closes first may cut off a request that is on its way.
    server.keepAliveTimeout = 75_000
    const port = await listen(server, host, options.port ?? 0, 'PORT')
    const watching = watchPack(pack, report)
    const working = { database, now, random: Math.random, log, report }
    const worker = startBackground(working, handlers)
    const shown = host.includes(':') ? `[${host}]` : host
    const url = `http://${shown}:${port}`
    const first = await inviteFirst(desk)
    return {
      url,
      setUpPath: first && `/gids/#uitnodiging=${first.token}`,
      close: async () => {
        operations.stopping()
        boards.stop()
        await stopListening(server)
        await worker.stop()
        await watching.stop()
        await operations.stop()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
