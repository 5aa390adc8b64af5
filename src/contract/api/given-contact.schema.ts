import type { z } from 'zod'
import { contactSchema } from './contact.schema.ts'
import { sealedContactSchema } from './sealed-contact.schema.ts'

/** Part of a body that brings contact data. */
export const givenContactFields = {
  verzegeldeContactgegevens: sealedContactSchema.optional(),
  contact: contactSchema.optional().meta({
    deprecated: true,
    description: 'Alleen voor apps van de vorige versie. De dienst versleutelt ze bij binnenkomst.',
  }),
}
export type GivenContactFields = {
  readonly [Field in keyof typeof givenContactFields]?: z.output<(typeof givenContactFields)[Field]>
}

/** Checked also when something else is wrong, so that everything is told at once. */
export const oneContact = {
  error: 'Geef verzegelde contactgegevens.',
  path: ['verzegeldeContactgegevens'],
  params: { code: 'one_contact' },
  when: ({ value }: { readonly value: unknown }) => typeof value === 'object' && value !== null,
}
export const hasOneContact = (body: GivenContactFields): boolean =>
  (body.contact === undefined) !== (body.verzegeldeContactgegevens === undefined)
