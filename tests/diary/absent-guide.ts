import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { ApiAbsence, ApiGuides } from '#contract/api/guide.schema.ts'
import type { Reply } from '#tests/setup/booking-service.ts'
import { desk } from './at-the-diary.ts'

/** Monday 23 November, the whole day. */
export const MONDAY = { eersteDag: '2026-11-23', laatsteDag: '2026-11-23' }

export const guides = async (): Promise<ApiGuides> =>
  (await desk('GET', 'gids/gidsen')).body as unknown as ApiGuides

/** Whoever is at the desk is this guide from now on. */
export const beGuide = async (gids: string | null): Promise<void> => {
  const { ik } = await guides()
  expect((await desk('PUT', `gids/medewerkers/${ik.id}/gids`, { gids })).status).toBe(204)
}

export const absent = (gids: string, days: object, id: string = randomUUID()): Promise<Reply> =>
  desk('PUT', `gids/afwezigheden/${id}`, { gids, ...days })

export const absencesOf = async (guide: string): Promise<readonly ApiAbsence[]> =>
  (await guides()).gidsen.find(({ id }) => id === guide)?.afwezigheden ?? []
