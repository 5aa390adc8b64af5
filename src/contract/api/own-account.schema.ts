import { z } from 'zod'
import {
  deskRoleSchema,
  newPasswordSchema,
  passwordSchema,
  personNameSchema,
  workEmailSchema,
} from './desk.schema.ts'
import { municipalityIdSchema } from './municipality-id.schema.ts'

/** GET /api/balie/account */
export const ownAccountSchema = z
  .object({
    naam: personNameSchema,
    email: workEmailSchema,
    rol: deskRoleSchema,
    gemeente: municipalityIdSchema,
    eigenWachtwoord: z.boolean().meta({
      description: 'Of het wachtwoord hier is. Anders meld je je aan met je werkaccount.',
    }),
  })
  .meta({
    id: 'EigenAccount',
    example: {
      naam: 'Sam de Vries',
      email: 'sam@voorbeeldstad.nl',
      rol: 'gids',
      gemeente: 'voorbeeldstad',
      eigenWachtwoord: true,
    },
  })
export type ApiOwnAccount = z.infer<typeof ownAccountSchema>

/** PUT /api/balie/wachtwoord */
export const passwordChangeSchema = z
  .strictObject({ huidig: passwordSchema, nieuw: newPasswordSchema })
  .meta({
    id: 'NieuwWachtwoord',
    example: { huidig: 'vier gewone woorden achter elkaar', nieuw: 'nog eens vier andere woorden' },
  })
