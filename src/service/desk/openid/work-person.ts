import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'
import type { OpenIdSettings } from './openid-settings.ts'

/** What a provider says about somebody. */
export type Claims = Readonly<Record<string, unknown>>

export type WorkPerson = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly email: string
  /** Undefined for who has no business at the desk. */
  readonly role: DeskRole | undefined
}

const subjectSchema = z.object({ iss: z.string().min(1), sub: z.string().min(1).max(255) })
const text = z.string().trim().min(1).max(100)
const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

const first = <Value>(schema: z.ZodType<Value>, ...values: readonly unknown[]): Value | undefined =>
  values.map(value => schema.safeParse(value).data).find(value => value !== undefined)

const isGroup = (value: unknown): value is Claims => typeof value === 'object' && value !== null

/** The claim of that name, or what a path like `resource_access.talentperron.roles` leads to. */
const claimNamed = (claims: Claims, name: string): unknown =>
  claims[name] ??
  name.split('.').reduce<unknown>((inside, part) => (isGroup(inside) ? inside[part] : undefined), claims)

const roleIn = (claims: Claims, { roleClaim, roleNames }: RoleSettings): DeskRole | undefined => {
  const named: readonly unknown[] = [claimNamed(claims, roleClaim)].flat()
  if (named.includes(roleNames.beheerder)) return 'beheerder'
  return named.includes(roleNames.gids) ? 'gids' : undefined
}
type RoleSettings = Pick<OpenIdSettings, 'roleClaim' | 'roleNames'>

/** Somebody as the desk knows people. Refused without a name and an address, which colleagues are shown. */
export const workPersonOf = (claims: Claims, settings: RoleSettings): Result<WorkPerson, 'incomplete'> => {
  const who = subjectSchema.safeParse(claims)
  // Not every provider gives an address by itself; what people sign in with often is one.
  const address = first(email, claims.email, claims.preferred_username)
  const name = first(text, claims.name, claims.preferred_username, claims.email)
  if (!who.success || !address || !name) return failure('incomplete')
  const { iss: issuer, sub: subject } = who.data
  return success({ issuer, subject, name, email: address, role: roleIn(claims, settings) })
}
