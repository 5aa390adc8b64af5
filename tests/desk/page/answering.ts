import { vi } from 'vitest'
import { PROBLEM_TYPES, type ProblemType, problemUri } from '#contract/api/problem.schema.ts'

type Answer = { readonly status: number; readonly body?: unknown }

export const refusal = (type: ProblemType): Answer => ({
  status: PROBLEM_TYPES[type],
  body: { type: problemUri(type), detail: 'Een zin van de dienst.' },
})

export const SAM = { status: 200, body: { naam: 'Sam', rol: 'beheerder', gemeente: 'voorbeeldstad' } }
/** A week in which nothing is agreed, and nobody asked for anything. */
export const NO_CONVERSATIONS = {
  status: 200,
  body: {
    peildatum: '2026-11-21T12:00:00Z',
    ...{ vanaf: '2026-11-16', tot: '2026-11-22', afspraken: [], verzoeken: [] },
  },
}
export const WHO = 'GET /api/balie/aanmelding'
export const OUT = 'DELETE /api/balie/aanmelding'
export const INVITED = 'POST /api/balie/uitnodiging'

/** A service that says this, whatever is asked of it beyond that cannot be reached. */
export const answering = (answers: Record<string, Answer | undefined>): readonly string[] => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, { method = 'GET' }: RequestInit) => {
    asked.push(`${method} ${path}`)
    const answer = answers[`${method} ${path}`]
    if (!answer) throw new TypeError('no network')
    const { status, body } = answer
    if (body === undefined) return new Response(null, { status })
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })
  })
  return asked
}
