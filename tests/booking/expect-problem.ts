import { expect } from 'vitest'
import { problemSchema } from '#contract/api/problem.schema.ts'
import type { Reply } from '#tests/setup/booking-service.ts'
import { problemName } from './visitor.ts'

/** What every refusal promises, whatever it refuses. */
export const expectProblem = (reply: Reply, status: number, name: string): void => {
  expect([reply.status, problemName(reply)]).toEqual([status, name])
  expect(reply.headers.get('Content-Type')).toBe('application/problem+json')
  expect(reply.headers.get('API-Version')).toMatch(/^\d+\.\d+\.\d+$/)
  expect(reply.headers.get('Cache-Control')).toBe('no-store')
  expect(reply.body.status).toBe(status)
  expect(() => problemSchema.parse(reply.body)).not.toThrow()
}

export const errorsOf = (reply: Reply) => problemSchema.parse(reply.body).errors ?? []
