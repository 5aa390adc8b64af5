import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { problemName } from '#tests/booking/visitor.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { absencesOf, absent, beGuide, guides, MONDAY } from './absent-guide.ts'
import { desk, managerComes, service } from './at-the-diary.ts'

const A = 'voorbeeldstad/a'
const B = 'voorbeeldstad/b'

export const describeGuides = (database: string): void => {
  describe(`which guide somebody is, on ${database}`, () => {
    test('is for them to say once; after that only a manager changes it', async () => {
      expect((await guides()).ik.gids).toBeNull()
      expect((await guides()).gidsen.map(({ id }) => id)).toEqual([
        A,
        B,
        'voorbeeldstad/c',
        'voorbeeldstad/d',
      ])
      await beGuide(null)
      for (const _ of [1, 2]) await beGuide(A)
      const { id } = (await guides()).ik
      const say = (gids: string | null) => desk('PUT', `gids/medewerkers/${id}/gids`, { gids })
      for (const gids of [B, null]) expect(problemName(await say(gids))).toBe('geen-toegang')
      expect((await guides()).ik.gids).toBe(A)
      await managerComes()
      for (const gids of [B, null, A]) expect((await say(gids)).status).toBe(204)
      // Of themselves too.
      for (const gids of [A, B, null]) {
        await beGuide(gids)
        expect((await guides()).ik.gids).toBe(gids)
      }
    })

    test('is for them to say again when that guide left the pack', async () => {
      const { id } = (await guides()).ik
      await beGuide(A)
      await sql`insert into guides values ('voorbeeldstad/weg', 'voorbeeldstad') on conflict do nothing`.execute(
        service.database,
      )
      await sql`update desk_guides set guide = 'voorbeeldstad/weg'`.execute(service.database)
      expect((await desk('PUT', `gids/medewerkers/${id}/gids`, { gids: B })).status).toBe(204)
    })

    test('is one, also when two are chosen at once', async () => {
      const { id } = (await guides()).ik
      const chosen = await Promise.all(
        [A, B].map(gids => desk('PUT', `gids/medewerkers/${id}/gids`, { gids })),
      )
      expect(chosen.map(({ status }) => status).toSorted()).toEqual([204, 403])
    })

    test('may be the same for two, and a manager says it for everybody', async () => {
      await beGuide(A)
      const { id } = (await guides()).ik
      await managerComes()
      await beGuide(A)
      const listed = async () =>
        ((await desk('GET', 'gids/medewerkers')).body.medewerkers as { gids: string }[]).map(
          ({ gids }) => gids,
        )
      expect(await listed()).toEqual([A, A])
      expect((await desk('PUT', `gids/medewerkers/${id}/gids`, { gids: B })).status).toBe(204)
      expect((await listed()).toSorted()).toEqual([A, B])
      // Whoever goes takes nothing along but that.
      await absent(B, MONDAY)
      expect((await desk('DELETE', `gids/medewerkers/${id}`)).status).toBe(204)
      expect(await listed()).toEqual([A])
      expect(await absencesOf(B)).toHaveLength(1)
    })

    test('is not for a guide to say of somebody else, nor a guide of another town, nor nobody', async () => {
      const { id } = (await guides()).ik
      const other = await somebody(service, 'gids', 'buurstad')
      const asked = [
        await desk('PUT', `gids/medewerkers/${id}/gids`, { gids: A }, other),
        await desk('PUT', `gids/medewerkers/${id}/gids`, { gids: 'buurstad/a' }),
        await desk('PUT', `gids/medewerkers/${'x'.repeat(32)}/gids`, { gids: A }),
      ]
      expect(asked.map(problemName)).toEqual(['geen-toegang', 'niet-gevonden', 'geen-toegang'])
      await managerComes()
      const nobody = await desk('PUT', `gids/medewerkers/${'x'.repeat(32)}/gids`, { gids: A })
      expect(problemName(nobody)).toBe('niet-gevonden')
      expect((await guides()).ik.gids).toBeNull()
    })
  })

  describe(`whose hours somebody keeps, on ${database}`, () => {
    test('are their own: those of another guide, or without being one, are refused', async () => {
      expect(problemName(await absent(A, MONDAY))).toBe('geen-toegang')
      await beGuide(A)
      expect(problemName(await absent(B, MONDAY))).toBe('geen-toegang')
      const id = randomUUID()
      await absent(A, MONDAY, id)
      await sql`update desk_guides set guide = ${B}`.execute(service.database)
      expect(problemName(await desk('DELETE', `gids/afwezigheden/${id}`))).toBe('geen-toegang')
      expect(await absencesOf(A)).toHaveLength(1)
    })

    test('are those of everybody in the town for a manager, and of nobody elsewhere', async () => {
      await managerComes()
      const id = randomUUID()
      expect((await absent(B, MONDAY, id)).status).toBe(204)
      const stranger = await somebody(service, 'beheerder', 'buurstad')
      expect((await desk('DELETE', `gids/afwezigheden/${id}`, undefined, stranger)).status).toBe(204)
      expect(await absencesOf(B)).toHaveLength(1)
      const body = { gids: A, ...MONDAY }
      const refused = await desk('PUT', `gids/afwezigheden/${randomUUID()}`, body, stranger)
      expect(problemName(refused)).toBe('niet-gevonden')
      expect((await desk('GET', 'gids/gidsen', undefined, stranger)).body).toMatchObject({ gidsen: [] })
    })
  })
}
