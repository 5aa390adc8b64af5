import { expect, test } from 'vitest'
import { workPersonOf } from './work-person.ts'

const SETTINGS = { roleClaim: 'roles', roleNames: { gids: 'TP-gids', beheerder: 'TP-beheer' } }
const NOUR = { iss: 'https://login.example', sub: '1', name: 'Nour', email: 'Nour@Voorbeeld.example' }

test.each([
  [['TP-gids'], 'gids'],
  ['TP-gids', 'gids'],
  [['TP-gids', 'TP-beheer'], 'beheerder'],
  [['beheerder', 'TP-gids-oud'], undefined],
  [[{ name: 'TP-beheer' }], undefined],
  [{ 'TP-beheer': true }, undefined],
  [undefined, undefined],
])('%j is the role %s', (roles, role) => {
  expect(workPersonOf({ ...NOUR, roles }, SETTINGS)).toMatchObject({ ok: true, value: { role } })
})

test('a role may lie inside another claim, and a claim with dots in its name goes first', () => {
  const settings = { ...SETTINGS, roleClaim: 'resource_access.talentperron.roles' }
  const inside = { resource_access: { talentperron: { roles: ['TP-gids'] } } }
  const roleOf = (claims: object) => workPersonOf({ ...NOUR, ...claims }, settings)
  expect(roleOf(inside)).toMatchObject({ value: { role: 'gids' } })
  expect(roleOf({ ...inside, [settings.roleClaim]: 'TP-beheer' })).toMatchObject({
    value: { role: 'beheerder' },
  })
  expect(roleOf({ resource_access: null })).toMatchObject({ value: { role: undefined } })
})

test('an address may be what somebody signs in with, and is written small', () => {
  const { email: _email, ...rest } = NOUR
  const named = { ...rest, preferred_username: 'nour@voorbeeld.example' }
  expect(workPersonOf(NOUR, SETTINGS)).toMatchObject({ value: { email: 'nour@voorbeeld.example' } })
  expect(workPersonOf(named, SETTINGS)).toMatchObject({ value: { email: 'nour@voorbeeld.example' } })
  expect(workPersonOf({ ...rest, preferred_username: 'nour' }, SETTINGS)).toEqual({
    ok: false,
    problem: 'incomplete',
  })
})
