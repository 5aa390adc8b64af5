import { emailSchema, NAME_LENGTH, nameSchema, phoneSchema } from '#contract/api/contact.schema.ts'
import type { Problem } from '#core/shared/problem.ts'
import type { ClientContact } from './booking-client.ts'

export type ContactProblems = { readonly name: Problem | null; readonly address: Problem | null }

const nameProblem = (name: string): Problem | null => {
  if (name.trim() === '') return 'name-missing'
  if ([...name.trim()].length > NAME_LENGTH) return 'name-too-long'
  return nameSchema.safeParse(name).success ? null : 'name-invalid'
}

const addressProblem = ({ channel, address }: ClientContact): Problem | null => {
  const given = address.trim()
  if (given === '') return 'contact-missing'
  if (channel === 'phone') return phoneSchema.safeParse(given).success ? null : 'phone-invalid'
  return emailSchema.safeParse(given).success ? null : 'email-invalid'
}

/** What the service would refuse, found before anything is sent. The same rules: they come from its own schemas. */
export const checkContact = (contact: ClientContact): ContactProblems => ({
  name: nameProblem(contact.name),
  address: addressProblem(contact),
})
