import type { ApiContact } from '#contract/api/contact.schema.ts'
import type { Contact } from '../store/contacts.ts'

export const storedContact = (contact: ApiContact): Contact => ({
  name: contact.naam,
  channel: contact.kanaal === 'telefoon' ? 'phone' : 'email',
  address: contact.adres,
})
