import '#platform/zod-without-eval.ts'
import { Dexie, type EntityTable } from 'dexie'
import { type StoredVisit, storedVisitSchema } from '#contract/stored-visit.schema.ts'
import type { Problem } from '#core/shared/problem.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

type Row = { municipality: string; visit: unknown }

const database = new Dexie('talentperron') as Dexie & { visits: EntityTable<Row, 'municipality'> }
database.version(1).stores({ visits: 'municipality' })

export const writeVisit = async (visit: Omit<StoredVisit, 'version'>): Promise<void> => {
  await database.visits.put({ municipality: visit.municipality, visit: { ...visit, version: 2 } })
}

/** A visit written down as JSON; null when it is not one. */
export const parseVisit = (json: string): StoredVisit | null => {
  try {
    const parsed = storedVisitSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The stored visit in a town, null when there is none; what does not fit the schema is refused whole, never half restored. */
export const readVisit = async (municipality: string): Promise<Result<StoredVisit | null, Problem>> => {
  const row = await database.visits.get(municipality)
  if (!row) return success(null)
  const parsed = storedVisitSchema.safeParse(row.visit)
  return parsed.success ? success(parsed.data) : failure('stored-visit-unreadable')
}

/** Removes every visit, of whatever town. */
export const removeVisits = async (): Promise<void> => {
  await database.visits.clear()
}
