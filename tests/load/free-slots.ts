import { httpClient, quantile } from '#tests/prove/http-client.ts'
import { HALL } from '#tests/prove/proof-town.ts'
import { killService, startOn } from '#tests/prove/running-service.ts'
import { fillHall } from './fill-database.ts'

type FreeSlots = {
  readonly appointments: number
  readonly asked: number
  readonly slots: number
  readonly p50: number
  readonly p99: number
}

/** How long the free times of four weeks take, over HTTP, one after another. */
export const measureFreeSlots = async (
  database: string,
  appointments: number,
  asked: number,
): Promise<FreeSlots> => {
  const service = await startOn(database)
  const client = httpClient(service.url)
  try {
    await fillHall(database, appointments)
    const path = `/api/v1/tijdsloten?locatie=${HALL}&vanaf=2026-11-22&tot=2026-12-19`
    const times: number[] = []
    let slots = 0
    for (let at = 0; at < asked + 50; at += 1) {
      const reply = await client.send('GET', path)
      slots = (JSON.parse(reply.text) as { tijdsloten: unknown[] }).tijdsloten.length
      if (at >= 50) times.push(reply.milliseconds)
    }
    return { appointments, asked, slots, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
  } finally {
    client.close()
    await killService(service)
  }
}
