import { z } from 'zod'

export const NAME_LENGTH = 100

const REFUSED = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * A first name or an alias. Any writing and emoji are welcome. Control characters and marks that turn the direction of
 * the text around are refused: they make one name look like another on a guide's screen.
 */
export const nameSchema = z
  .string('Vul een naam in.')
  .trim()
  .normalize('NFC')
  .refine(name => VISIBLE.test(name), {
    error: 'Vul een naam in.',
    params: { code: 'missing' },
    abort: true,
  })
  .refine(name => [...name].length <= NAME_LENGTH, {
    error: `Deze naam is te lang. Gebruik hooguit ${NAME_LENGTH} tekens.`,
    params: { code: 'name_too_long' },
    abort: true,
  })
  .refine(name => !REFUSED.test(name), {
    error: 'In deze naam staat een teken dat niet kan.',
    params: { code: 'character_refused' },
  })
  .meta({
    description: 'Voornaam of een andere naam waarmee de gids je aanspreekt.',
    example: 'Samira',
    minLength: 1,
    maxLength: NAME_LENGTH,
  })

const PHONE = /^\+?[\d\s().-]{9,30}$/
const digits = (text: string): number => text.replace(/\D/g, '').length

/** Lenient on purpose: people write numbers in many ways, and a guide can read them all. 9 to 15 digits (ITU-T E.164). */
export const phoneSchema = z
  .string('Vul een telefoonnummer in.')
  .trim()
  .refine(phone => PHONE.test(phone) && digits(phone) >= 9 && digits(phone) <= 15, {
    error: 'Dit telefoonnummer klopt niet. Schrijf het bijvoorbeeld als 06 12345678.',
    params: { code: 'phone_invalid' },
  })
  .meta({ example: '06 12345678' })

export const emailSchema = z
  .email('Dit e-mailadres klopt niet. Schrijf het bijvoorbeeld als naam@voorbeeld.nl.')
  .max(254, 'Dit e-mailadres is te lang.')

const trimmedEmail = z
  .string('Vul een e-mailadres in.')
  .trim()
  .pipe(emailSchema)
  .meta({ format: 'email', example: 'samira@voorbeeld.nl' })

/** One channel only: more than one is more than a guide needs. */
export const contactSchema = z
  .discriminatedUnion(
    'kanaal',
    [
      z.strictObject({ naam: nameSchema, kanaal: z.literal('telefoon'), adres: phoneSchema }),
      z.strictObject({ naam: nameSchema, kanaal: z.literal('email'), adres: trimmedEmail }),
    ],
    'Kies hoe we je kunnen bereiken: telefoon of email.',
  )
  .meta({
    id: 'Contact',
    description: 'Hoe de gids je bereikt.',
    example: { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' },
  })
export type ApiContact = z.infer<typeof contactSchema>

export const languageSchema = z
  .string('Geef een taal.')
  .regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, 'Geef een taal als "nl" of "ar".')
  .meta({ description: 'Taal waarin je het gesprek het liefst voert (BCP 47).', example: 'nl' })
