import { Client } from 'pg'
import { type HttpReply, hold, httpClient, quantile } from './http-client.ts'
import { instantOn, OVERLAPPING } from './proof-town.ts'
import { killService, startOn } from './running-service.ts'

type OneWinner = {
  readonly rounds: number
  readonly clients: number
  /** Rounds in which not exactly one client got the time. */
  readonly wrongRounds: number
  readonly overlaps: number
  readonly serverErrors: number
  readonly otherAnswers: number
  readonly p99: number
}

const OVERLAPS = `
  select count(*)::int as n from claims one join claims other
  on other.guide = one.guide and other.id > one.id and other.during && one.during
    and other.status in ('held', 'confirmed') and one.status in ('held', 'confirmed')
    and other.seat is null and one.seat is null`

/** F1: many clients at once for one time, and for times that overlap without being the same. On PostgreSQL, over HTTP. */
export const proveOneWinner = async (
  database: string,
  { rounds, clients }: { readonly rounds: number; readonly clients: number },
): Promise<{ readonly identical: OneWinner; readonly staggered: OneWinner }> => {
  const service = await startOn(database)
  const client = httpClient(service.url, clients)
  const postgres = new Client({ connectionString: database })
  await postgres.connect()
  const overlaps = async (): Promise<number> =>
    (await postgres.query<{ n: number }>(OVERLAPS)).rows[0]?.n ?? -1

  const rush = async (wish: (round: number, at: number) => Promise<HttpReply>): Promise<OneWinner> => {
    const replies: HttpReply[] = []
    let wrongRounds = 0
    for (let round = 0; round < rounds; round += 1) {
      const round_ = await Promise.all(Array.from({ length: clients }, (_, at) => wish(round, at)))
      if (round_.filter(reply => reply.status === 201).length !== 1) wrongRounds += 1
      replies.push(...round_)
    }
    return {
      rounds,
      clients,
      wrongRounds,
      overlaps: await overlaps(),
      serverErrors: replies.filter(reply => reply.status >= 500).length,
      otherAnswers: replies.filter(reply => ![201, 409].includes(reply.status) && reply.status < 500).length,
      p99: quantile(
        replies.map(reply => reply.milliseconds),
        0.99,
      ),
    }
  }
  try {
    // Warms up the connections; the first round would otherwise measure those.
    await Promise.all(Array.from({ length: clients }, () => client.send('GET', '/api/v1/openapi')))
    const identical = await rush(round => hold(client, 'balie-1', instantOn(round, '09:00')))
    const staggered = await rush((round, at) => {
      const [location, time] = OVERLAPPING[at % OVERLAPPING.length] ?? OVERLAPPING[0]
      return hold(client, location, instantOn(round, time))
    })
    return { identical, staggered }
  } finally {
    client.close()
    await postgres.end()
    await killService(service)
  }
}
