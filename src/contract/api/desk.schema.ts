import { z } from 'zod'
import { guideIdSchema } from './guide.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'
import { uuidSchema } from './reservation.schema.ts'

const utc = z.iso.datetime()
const EXAMPLE_INVITATION = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'

export const deskRoleSchema = z.enum(['gids', 'beheerder']).meta({
  description: 'Een beheerder mag ook wat een gids mag.',
  example: 'gids',
})

export const personNameSchema = z
  .string('Vul je naam in.')
  .trim()
  .min(1, 'Vul je naam in.')
  .max(100, 'Deze naam is te lang. Gebruik hooguit 100 tekens.')
  .regex(/^[^\p{C}]*$/u, 'Gebruik gewone letters en cijfers.')
  .meta({ description: 'Naam van een medewerker.', example: 'Sam de Vries' })

export const workEmailSchema = z
  .string('Vul je e-mailadres in.')
  .trim()
  .toLowerCase()
  .max(200, 'Dit e-mailadres is te lang.')
  .pipe(z.email('Schrijf je e-mailadres als naam@gemeente.nl.'))
  .meta({ description: 'E-mailadres van het werk.', example: 'sam@voorbeeldstad.nl' })

export const passwordSchema = z
  .string('Vul je wachtwoord in.')
  .min(1, 'Vul je wachtwoord in.')
  .max(128, 'Dit wachtwoord is te lang. Gebruik hooguit 128 tekens.')
  .meta({ description: 'Wachtwoord.', example: 'vier gewone woorden achter elkaar' })

export const newPasswordSchema = passwordSchema.min(12, 'Gebruik minstens 12 tekens.').meta({
  description: 'Minstens 12 tekens. Een zin mag ook.',
  example: 'vier gewone woorden achter elkaar',
})

const invitationTokenSchema = z
  .string('Gebruik de hele link van de uitnodiging.')
  .regex(/^[\w-]{43}$/, 'Gebruik de hele link van de uitnodiging.')
  .meta({ description: 'Wat achter #uitnodiging= in de link staat.', example: EXAMPLE_INVITATION })

/** PUT /api/balie/aanmelding */
export const signInSchema = z.strictObject({ email: workEmailSchema, wachtwoord: passwordSchema }).meta({
  id: 'NieuweAanmelding',
  example: { email: 'sam@voorbeeldstad.nl', wachtwoord: 'vier gewone woorden achter elkaar' },
})

/** GET /api/balie/aanmelding */
export const deskPersonSchema = z
  .object({ naam: personNameSchema, rol: deskRoleSchema, gemeente: municipalityIdSchema })
  .meta({
    id: 'Aanmelding',
    description: 'Wie er is aangemeld.',
    example: { naam: 'Sam de Vries', rol: 'gids', gemeente: 'groningen' },
  })
export type ApiDeskPerson = z.infer<typeof deskPersonSchema>

/** POST /api/balie/uitnodiging: in the body, so that it is in no address and no log. */
export const shownInvitationSchema = z
  .strictObject({ uitnodiging: invitationTokenSchema })
  .meta({ id: 'Uitnodigingsvraag', example: { uitnodiging: EXAMPLE_INVITATION } })

export const invitationSchema = z
  .object({
    rol: deskRoleSchema,
    gemeenten: z
      .array(municipalityIdSchema)
      .min(1)
      .meta({ description: 'Waar het voor is. Zijn het er meer, dan kiest de eerste beheerder.' }),
  })
  .meta({ id: 'Uitnodiging', example: { rol: 'beheerder', gemeenten: ['groningen'] } })
export type ApiInvitation = z.infer<typeof invitationSchema>

/** POST /api/balie/accounts */
export const newAccountSchema = z
  .strictObject({
    uitnodiging: invitationTokenSchema,
    naam: personNameSchema,
    email: workEmailSchema,
    wachtwoord: newPasswordSchema,
    gemeente: municipalityIdSchema,
  })
  .meta({
    id: 'NieuwAccount',
    example: {
      uitnodiging: EXAMPLE_INVITATION,
      naam: 'Sam de Vries',
      email: 'sam@voorbeeldstad.nl',
      wachtwoord: 'vier gewone woorden achter elkaar',
      gemeente: 'groningen',
    },
  })

/** POST /gids/uitnodigingen */
export const newInvitationSchema = z
  .strictObject({ rol: deskRoleSchema })
  .meta({ id: 'NieuweUitnodiging', example: { rol: 'gids' } })

export const madeInvitationSchema = z
  .object({
    uitnodiging: invitationTokenSchema,
    verlooptOp: utc.meta({ description: 'Tot dan is de uitnodiging een keer te gebruiken.' }),
  })
  .meta({
    id: 'GemaakteUitnodiging',
    example: { uitnodiging: EXAMPLE_INVITATION, verlooptOp: '2026-11-23T10:00:00Z' },
  })
export type ApiMadeInvitation = z.infer<typeof madeInvitationSchema>

const personIdSchema = z.string().regex(/^\w{1,64}$/, 'Dit is geen id van een medewerker.')
export const personPathSchema = z.object({
  id: personIdSchema.meta({
    description: 'Id van de medewerker.',
    example: 'cB6rIBX0kJselXHHj0I3zN7870uQwreY',
  }),
})

/** GET /gids/medewerkers */
export const colleaguesSchema = z
  .object({
    medewerkers: z.array(
      z.object({
        id: personIdSchema,
        naam: personNameSchema,
        email: workEmailSchema,
        rol: deskRoleSchema,
        ikzelf: z.boolean().meta({ description: 'Of dit is wie het vraagt.' }),
        gids: guideIdSchema.nullable().meta({ description: 'Welke gids in de agenda dit is. Null: geen.' }),
      }),
    ),
  })
  .meta({
    id: 'Medewerkers',
    description: 'Wie zich in je gemeente kan aanmelden.',
    example: {
      medewerkers: [
        {
          id: 'cB6rIBX0kJselXHHj0I3zN7870uQwreY',
          naam: 'Sam de Vries',
          email: 'sam@voorbeeldstad.nl',
          rol: 'gids',
          ikzelf: true,
          gids: 'groningen/gids-1',
        },
      ],
    },
  })
export type ApiColleagues = z.infer<typeof colleaguesSchema>

/** GET /gids/taken */
export const stuckJobsSchema = z
  .object({
    taken: z.array(
      z.object({
        id: uuidSchema,
        soort: z.string().meta({ description: 'Wat er gedaan moest worden.', example: 'mail.confirmation' }),
        probleem: z.string().meta({ description: 'Waarom het niet lukte.', example: 'recipient-refused' }),
        pogingen: z.int(),
        sinds: utc.meta({ description: 'Wanneer het werk ontstond.' }),
        gestoptOp: utc.meta({ description: 'Wanneer de dienst het opgaf.' }),
        code: z.string().meta({ description: 'Code van de afspraak of het verzoek.', example: 'LM4-7X2' }),
      }),
    ),
  })
  .meta({
    id: 'Taken',
    description: 'Werk dat bleef liggen.',
    example: {
      taken: [
        {
          id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77',
          soort: 'mail.confirmation',
          probleem: 'recipient-refused',
          pogingen: 8,
          sinds: '2026-11-22T10:00:00Z',
          gestoptOp: '2026-11-22T12:00:00Z',
          code: 'LM4-7X2',
        },
      ],
    },
  })
export type ApiStuckJobs = z.infer<typeof stuckJobsSchema>
