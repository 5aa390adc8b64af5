import { z } from 'zod'

/** GET /api/balie/aanmeldwijzen */
export const signInWaysSchema = z
  .object({
    werkaccount: z.boolean().meta({ description: 'Of je je kunt aanmelden met het account van je werk.' }),
  })
  .meta({ id: 'Aanmeldwijzen', example: { werkaccount: true } })
export type ApiSignInWays = z.infer<typeof signInWaysSchema>

/** POST /api/balie/werkaccount */
export const departureSchema = z
  .object({ adres: z.url({ protocol: /^https?$/ }).meta({ description: 'Waar je je aanmeldt.' }) })
  .meta({ id: 'Vertrek', example: { adres: 'https://login.voorbeeldstad.nl/authorize?client_id=balie' } })
export type ApiDeparture = z.infer<typeof departureSchema>

/**
 * Why somebody came back from the provider without a session. It stands behind `#aanmelden=` in the address of the desk: one
 * word of this list, and nothing that the provider said.
 */
export const workAccountProblemSchema = z.enum([
  'geen-rol',
  'afgebroken',
  'opnieuw',
  'onbereikbaar',
  'mislukt',
  'email-bezet',
  'onvolledig',
])
export type WorkAccountProblem = z.infer<typeof workAccountProblemSchema>
