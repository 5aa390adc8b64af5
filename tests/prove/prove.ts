import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { proveManyVisits } from '#tests/kiosk/many-visits.ts'
import { proveNothingLeft } from '#tests/kiosk/nothing-left.ts'
import { measureBoards } from '#tests/load/boards.ts'
import { measureFreeSlots } from '#tests/load/free-slots.ts'
import { measureThroughput } from '#tests/load/throughput.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { serveTwoBuilds } from '#tests/setup/two-builds.ts'
import { proveOneEvent } from './calendars.ts'
import { proveEachOnce } from './each-once.ts'
import { proveSteady } from './fuzz.ts'
import { httpClient } from './http-client.ts'
import { proveNothingLost } from './killed-service.ts'
import { look } from './look-into.ts'
import { proveNewVersions } from './new-version.ts'
import { proveOneOwner } from './one-owner.ts'
import { proveOneWinner } from './one-winner.ts'
import { proveOutbox } from './outbox.ts'
import { proveDocumented } from './random-events.ts'
import { killService, startOn } from './running-service.ts'

/**
 * The long form of the proofs, with a dated report in `prove-report.md`. `--short` does few rounds, to see that all of it
 * runs; names as arguments (`F1 F9`) do only those.
 */
const short = process.argv.includes('--short')
const wanted = process.argv.slice(2).filter(name => !name.startsWith('--'))
const many = (long: number, few: number): number => (short ? few : long)

const lines: string[] = []
let failed = 0
const say = (line: string): void => {
  console.log(line)
  lines.push(line)
}
const check = (holds: boolean, promise: string, figures: unknown): void => {
  if (!holds) failed += 1
  say(`- ${holds ? 'holds' : '**FAILS**'}: ${promise}`)
  say(`  \`${JSON.stringify(figures)}\``)
}

const newFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'tp-prove-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const options = { loadDataDir: await pgliteSeed(), extensions: { btree_gist } }
  await (await PGlite.create({ dataDir: join(folder, 'pglite'), ...options })).close()
  return folder
}

// As a database is run for real: what is confirmed is on the disk.
const cluster = await startPostgres(['fsync=on', 'synchronous_commit=on', 'shared_buffers=256MB'])
if (!cluster.ok) {
  console.error(cluster.problem)
  process.exit(1)
}
const { newDatabase, stop } = cluster.value

const proofs: Readonly<Record<string, () => Promise<void>>> = {
  F1: async () => {
    const clients = many(200, 50)
    const proof = await proveOneWinner(await newDatabase(), { rounds: many(50, 3), clients })
    for (const [kind, one] of Object.entries(proof)) {
      const clean = one.wrongRounds + one.overlaps + one.serverErrors + one.otherAnswers === 0
      check(clean, `of ${clients} clients exactly one gets the time (${kind}), PostgreSQL over HTTP`, one)
      check(one.p99 < 500, `99 of 100 answers come within 500 ms (${kind})`, { p99: one.p99 })
    }
  },
  F2: async () => {
    const { proveKeptIsKept } = await import('#tests/kiosk/outbox/killed-tablet.ts')
    const proof = await proveKeptIsKept(await newFolder(), many(200, 10), look)
    const holds = proof.lost + proof.doubled + proof.dead === 0 && proof.kept >= proof.kills
    check(holds, 'what a tablet calls kept outlives SIGKILL of its browser, and arrives once', proof)
  },
  F3: async () => {
    for (const [kind, place] of [
      ['PostgreSQL', await newDatabase()],
      ['PGlite', await newFolder()],
    ] as const) {
      const proof = await proveNothingLost(place, many(200, 3), look)
      check(proof.lost + proof.torn === 0, `nothing confirmed is lost or torn by SIGKILL, ${kind}`, proof)
      check(proof.slowestStart < 10_000, `ready again within 10 s, ${kind}`, { slowest: proof.slowestStart })
    }
  },
  F4: async () => {
    const proof = await proveOneOwner(await newFolder())
    const holds = proof.refused && proof.refusedIn < 1_000 && proof.freeIn < 2_000
    check(holds, 'a second process on one folder is refused, and gets it when the first is dead', proof)
  },
  F5: async () => {
    const requests = many(1_000, 30)
    for (const [kind, place] of [
      ['PostgreSQL', await newDatabase()],
      ['PGlite', await newFolder()],
    ] as const) {
      const proof = await proveEachOnce(place, requests, look)
      const { claims, appointments, contacts } = proof.effects
      const once = [claims, appointments, contacts].every(count => count === requests)
      const clean = proof.differing === 0 && Object.keys(proof.refused).length === 0
      check(once && clean, `each request delivered five times has one effect and one answer, ${kind}`, proof)
    }
  },
  F6: () => proveOutbox('F6', { short, check }),
  F8: () => proveOutbox('F8', { short, check }),
  F9: async () => {
    const service = await startOn(await newDatabase())
    const client = httpClient(service.url)
    const known = { locatie: ['een-gids', 'twee-gidsen', 'balie-1'], gemeente: ['voorbeeldstad'] }
    const proof = await proveSteady(
      ({ method, path, headers, body }) =>
        client.send(method, path, method === 'GET' || method === 'HEAD' ? undefined : body, headers),
      known,
      many(10_000, 300),
    )
    client.close()
    const log = service.process.output()
    await killService(service)
    for (const [kind, one] of Object.entries(proof))
      check(
        one.faults.length === 0,
        `${one.inputs} ${kind} inputs: no fault, all problem+json, nothing told`,
        one,
      )
    check(!/Kanarievogel|"result":"fault"/.test(log), 'no personal data and no fault in the log', {
      lines: log.split('\n').length,
    })
  },
  F11: async () => {
    // Several tablets side by side, each with a disk and a service of its own: a visit is mostly waiting.
    const proofs = await Promise.all(
      Array.from({ length: many(4, 1) }, async (_, tablet) => {
        const service = startNode('tests/setup/e2e-server.ts')
        const appUrl = await service.printed(/ready (\S+)/)
        const visits = many(25, 1)
        const say = (line: string): void => console.log(`tablet ${tablet}: ${line}`)
        return proveNothingLeft({
          appUrl,
          visits,
          random: Math.random,
          mayRepeat: many(10, 2),
          say,
        }).finally(() => service.child.kill('SIGTERM'))
      }),
    )
    for (const proof of proofs)
      check(proof.traces.length === 0, 'nothing typed or chosen is left on the disk of a kiosk', proof)
  },
  F12: () => proveOutbox('F12', { short, check }),
  F10: async () => {
    const events = many(1_000_000, 20_000)
    const holds = proveDocumented(short)
    check(holds, 'no event leads where the written table does not, and a wipe leaves nothing', { events })
  },
  F14: async () => {
    const service = await serveTwoBuilds()
    const proof = await proveNewVersions(service, many(200, 5)).finally(service.close)
    const clean = proof.reloadsInVisit === 0 && proof.faults.length === 0
    check(clean, 'a new version at any moment never reloads a visit', proof)
    check(proof.notTakenUp === 0 && proof.slowest < 60_000, 'it runs within a minute after the visit', {
      slowest: proof.slowest,
    })
  },
  F25: async () => {
    const service = startNode('tests/setup/e2e-server.ts')
    const appUrl = await service.printed(/ready (\S+)/)
    const rounds = { rounds: many(200, 3), measureEvery: many(20, 1) }
    const proof = await proveManyVisits({ appUrl, ...rounds, say: console.log }).finally(() =>
      service.child.kill('SIGTERM'),
    )
    const [first, last] = [proof.samples[0], proof.samples.at(-1)]
    if (!first || !last) return
    const grows = last.heap / first.heap - 1
    check(short || grows < 0.05, 'the heap of a page grows by less than 5% from visit 100 to 1,000', {
      grows: Number(grows.toFixed(4)),
      from: first,
      to: last,
    })
    const flat = last.nodes <= first.nodes && last.listeners <= first.listeners
    check(flat && proof.onePage, 'no node and no listener stays behind, in one page', proof.samples)
    const { faults, waiting, kept, visits } = proof
    const done = faults.length + waiting === 0 && kept === rounds.rounds
    check(done, 'no fault, and every request that waited was sent', { visits, kept, waiting, faults })
  },
  boards: async () => {
    const size = { boards: many(2_000, 100), tablets: many(200, 20), seconds: many(60, 10) }
    for (const [kind, place] of [
      ['PostgreSQL', await newDatabase()],
      ['PGlite', await newFolder()],
    ] as const) {
      const proof = await measureBoards(place, size)
      const all = proof.boards === size.boards && proof.lost + proof.refused === 0
      // What is shown changes with every fifth visit, on every board.
      const heard = proof.changes === size.boards * Math.floor(proof.tallies / 5)
      check(all && heard, `every one of ${size.boards} boards hears of every change, ${kind}`, proof)
      check(proof.p99 <= 2_000, `99 of 100 within 2 s, ${kind}`, { p99: proof.p99, max: proof.max })
      const grows = proof.memoryLate / proof.memoryEarly - 1
      check(short || grows < 0.1, `the service does not grow meanwhile, ${kind}`, {
        grows: Number(grows.toFixed(3)),
      })
    }
  },
  calendars: async () => {
    const proof = proveOneEvent(short)
    const holds = proof.failed === 0 && proof.skipped === 0 && proof.passed > 0
    const servers = proof.davical
      ? 'Radicale, xandikos and DAViCal'
      : 'Radicale and xandikos (no DAViCal here)'
    check(holds, `one booking, sent many times at once, is one event on ${servers}`, proof)
  },
  throughput: async () => {
    const sizes = short ? [1_000, 10_000] : [1_000, 1_000_000]
    const [few, lots] = await measureThroughput(await newDatabase(), sizes, many(20, 4))
    if (!few || !lots) return
    check(few.service >= 0.6 * few.raw, 'bookings a second are at least 60% of the bare statements', few)
    say(`  of the statements when each is planned once: ${(few.service / few.rawPlanned).toFixed(2)}`)
    check(lots.service >= 0.8 * few.service, 'with many appointments the rate is at least 80%', lots)
  },
  slots: async () => {
    const proof = await measureFreeSlots(await newDatabase(), 100_000, many(1_000, 100))
    check(proof.p99 < 50, 'free times of four weeks, ten guides, within 50 ms for 99 of 100', proof)
  },
}

say(`# Proofs of the booking service, ${new Date().toISOString()}`)
say('')
say(
  `${short ? 'Short' : 'Long'} form. Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}).`,
)
for (const [name, proof] of Object.entries(proofs)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  say(
    `\n## ${name}\n\nLoad of the machine before: ${loadavg()
      .map(load => load.toFixed(1))
      .join(', ')}\n`,
  )
  try {
    await proof()
  } catch (error) {
    check(false, 'the proof itself ended', { error: String(error) })
  }
}
say(`\n${failed === 0 ? 'Everything holds.' : `${failed} do not hold.`}`)
writeFileSync('prove-report.md', `${lines.join('\n')}\n`)
await stop()
process.exit(failed === 0 ? 0 : 1)
