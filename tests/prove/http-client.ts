import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { z } from 'zod'
import { EXAMPLE_ENVELOPE } from '#contract/api/sealed-contact.schema.ts'

export type HttpReply = {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly milliseconds: number
}
export type HttpClient = {
  /** Rejects when the connection breaks. */
  readonly send: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<HttpReply>
  readonly close: () => void
}

/** A browser that can do little and does it fast: what is measured is the service. */
export const httpClient = (origin: string, connections = 256): HttpClient => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(origin)
  const send: HttpClient['send'] = (method, path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const sentAt = performance.now()
      const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
      const given = {
        ...(text !== undefined && {
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(text)),
        }),
        ...headers,
      }
      const asked = request({ agent, hostname, port, method, path, headers: given }, response => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
            milliseconds: performance.now() - sentAt,
          }),
        )
      })
      asked.on('error', reject)
      asked.end(text)
    })
  return { send, close: () => agent.destroy() }
}

const API = '/api/v1'
const idOf = (reply: HttpReply): string => String((JSON.parse(reply.text) as { id?: unknown }).id)

const current = z.object({ huidig: z.object({ id: z.string() }) })
const keys = new WeakMap<HttpClient, Promise<string>>()

const keyOf = (client: HttpClient): Promise<string> => {
  const known = keys.get(client)
  if (known) return known
  const asked = client
    .send('GET', `${API}/sleutels`)
    .then(reply => current.parse(JSON.parse(reply.text)).huidig.id)
  keys.set(client, asked)
  return asked
}

/** Sealed contact data: the service cannot look inside, so any envelope for its key weighs the same. */
const sealed = async (client: HttpClient) => ({ ...EXAMPLE_ENVELOPE, sleutel: await keyOf(client) })

export const hold = (
  client: HttpClient,
  locatie: string,
  begin: string,
  key: string = randomUUID(),
): Promise<HttpReply> =>
  client.send('POST', `${API}/reserveringen`, { locatie, begin }, { 'Idempotency-Key': key })

export const confirm = async (
  client: HttpClient,
  reservering: string,
  id: string = randomUUID(),
): Promise<HttpReply> => {
  const verzegeldeContactgegevens = await sealed(client)
  return client.send('PUT', `${API}/afspraken/${id}`, { reservering, verzegeldeContactgegevens, taal: 'nl' })
}

/** Holds and confirms; the appointment's id once the service has said that it stands. */
export const book = async (
  client: HttpClient,
  locatie: string,
  begin: string,
): Promise<string | undefined> => {
  const held = await hold(client, locatie, begin)
  if (held.status !== 201) return undefined
  const confirmed = await confirm(client, idOf(held))
  return confirmed.status === 201 || confirmed.status === 200 ? idOf(confirmed) : undefined
}

export const idIn = idOf

/** The value that `share` of the values do not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}
